import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Row } from '../../base/workbook/workbook.ts';
import type { Document, Table } from '../../model/document.ts';
import type { FieldValues, LedgerDefinition, LedgerField } from '../../model/ledger.ts';
import { builtInLedgers, findLedger } from '../definitions/built-in-ledgers.ts';
import { decidingDay, naturalKeyOf } from '../records/natural-key.ts';
import { exportFrame, exportRow, ledgerTemplate } from './ledger-workbook.ts';
import { matchHeads } from './match-heads.ts';
import { findLedgerTables, readLedgerRows } from './read-ledger-sheet.ts';

const training = findLedger('training') as LedgerDefinition;

function documentOf(rows: readonly (readonly string[])[]): Document {
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => ({ row: at + 1, column: column + 1, rowSpan: 1, columnSpan: 1, text, at: {} })),
  );
  const table: Table = { kind: 'table', at: { sheet: '表' }, rows: rows.length, columns: 9, cells };
  return { source: { file: 'x.xlsx', sha256: '', format: 'xlsx' }, blocks: [table], messages: [] };
}

/** A sheet as its reader would give it back: dates from their day numbers, money with two places. */
function shownRows(rows: readonly Row[]): string[][] {
  return rows.map(({ cells }) =>
    cells.map((cell) => {
      if (typeof cell?.value === 'string') return cell.value;
      if (!cell?.value || !('number' in cell.value)) return '';
      const { number } = cell.value;
      if (cell.style?.numberFormat !== 'yyyy-mm-dd') return number;
      return new Date(Date.UTC(1899, 11, 30) + Number(number) * 86_400_000).toISOString().slice(0, 10);
    }),
  );
}

function read(rows: readonly (readonly string[])[], definition = training) {
  const sheet = findLedgerTables(documentOf(rows), definition);
  return { sheet, results: [...readLedgerRows(sheet, definition, { year: 2025 })] };
}

it('finds the columns under a title, in any order and with small renames, and takes amounts in the unit of their heading', () => {
  const { sheet, results } = read([
    ['2025年培训台账'],
    ['经费（万元）', '参训 人数', '培训的主题', '培训时间', '备注'],
    ['1.2', '50人', '养路', '3月1日', '好'],
  ]);
  expect(sheet.messages).toEqual([]);
  expect(results).toEqual([
    {
      kind: 'good',
      row: {
        sheet: '表',
        row: 3,
        naturalKey: '2025-03-01 / 养路',
        date: '2025-03-01',
        fields: { date: '2025-03-01', topic: '养路', attendees: '50', cost: '12000' },
      },
    },
  ]);
});

it.each([
  ['经费（元）', '12000'],
  ['经费（单位：百元）', '1200000'],
  ['经费(千元)', '12000000'],
  ['经费（百万元）', '12000000000'],
])('takes 12000 below "%s" for %s', (head, cost) => {
  const { results } = read([
    ['培训的主题', '培训时间', '参训人数', head],
    ['养路', '3月1日', '50', '12000'],
  ]);
  expect(results[0]).toMatchObject({ kind: 'good', row: { fields: { cost } } });
});

it('names every bad cell of a row with its reason and keeps the good rows apart', () => {
  const { results } = read([
    ['举办日期*', '培训（会议）主题*', '参加人次*'],
    ['2025-03-01', '养路', '约50'],
    ['', '', ''],
    ['', '植树', '20'],
    ['2025-04-01', '防火', '30'],
  ]);
  const problems = results.flatMap((result) => (result.kind === 'bad' ? result.problems : []));
  expect(problems.map(({ cell, row }) => [cell, row])).toEqual([
    ['C2', 2],
    ['A4', 4],
  ]);
  expect(results.filter(({ kind }) => kind === 'good')).toHaveLength(1);
});

it('passes over what sums up, carries over or closes a sheet, and still refuses a record that lacks something', () => {
  const { results } = read([
    ['序号', '举办日期', '主题', '参加人次', '备注'],
    ['1', '2025-03-01', '养路', '50', ''],
    ['', '', '小 计', '50', ''],
    ['2', '', '防火', '30', ''],
    ['合计', '', '', '80', ''],
    ['', '', '制表人：王五', '', '审核：李四'],
  ]);
  expect(results.map(({ kind }) => kind)).toEqual(['good', 'bad']);
});

it('takes headings of two rows, the day on which it began and what was and not what was planned', () => {
  const { sheet, results } = read([
    ['序号', '主题', '举办时间', '', '参训人数', ''],
    ['', '', '起', '止', '计划', '实到'],
    ['1', '养路', '2025-03-01', '2025-03-03', '60', '58'],
  ]);
  expect(results[0]).toMatchObject({ row: { row: 3, fields: { date: '2025-03-01', attendees: '58' } } });
  expect(sheet.messages[0]?.text.zh).toContain('“举办时间止”、“参训人数计划”');
});

it('takes what every record needs and the title of the sheet says once', () => {
  const payment = findLedger('payment') as LedgerDefinition;
  const rows = (above: readonly string[]) => [
    ['支出明细账'],
    above,
    ['日期', '凭证号', '摘要', '借方金额'],
    ['2025-01-08', '记-1', '付办公费', '3,500.00'],
    ['', '', '本年累计', '3,500.00'],
  ];
  for (const above of [['项目名称：农村公路养护'], ['单位：元', '项目', '农村公路养护']]) {
    const { results } = read(rows(above), payment);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ kind: 'good', row: { fields: { project: '农村公路养护', amount: '3500' } } });
  }
  expect(read(rows(['单位：元']), payment).sheet.messages[0]?.text.zh).toContain('表头缺少 “项目”');
});

it('takes 非常满意 and 满意 of a survey together', () => {
  const survey = findLedger('survey') as LedgerDefinition;
  const rows = [
    ['调查时间', '调查对象', '发放问卷数', '有效问卷数', '非常满意', '满意', '基本满意'],
    ['2025-06-12', '村民', '200', '198', '150', '40人', '8'],
    ['2025-07-12', '商户', '50', '48', '多数', '40', '8'],
  ];
  const [good, bad] = read(rows, survey).results;
  expect(good).toMatchObject({ kind: 'good', row: { fields: { satisfied: '190', mostly: '8' } } });
  expect(bad).toMatchObject({ kind: 'bad', raw: { satisfied: '多数 + 40' } });
});

it('takes an option that the title or the headings name for every row, and none where they name two', () => {
  const register = findLedger('document') as LedgerDefinition;
  const of = (...heads: string[]) => read([heads, ['2025-03-01', '云农发〔2025〕3号', '春耕']], register);
  expect(of('收文日期', '文号', '文件标题').results[0]).toMatchObject({ row: { fields: { direction: 'received' } } });
  expect(of('发文日期', '发文字号', '标题').results[0]).toMatchObject({ row: { fields: { direction: 'sent' } } });
  expect(of('收文日期', '发文字号', '标题').sheet.messages[0]?.text.zh).toContain('表头缺少 “收发”');
});

it('takes a repeated row once and refuses a second row of the same key that says something else', () => {
  const head = ['举办日期', '主题', '参加人次'];
  const { results } = read([
    head,
    ['2025-03-01', '养路', '50'],
    ['2025.3.1', '养路 ', '50人'],
    ['2025-03-01', '养路', '51'],
  ]);
  expect(results.map(({ kind }) => kind)).toEqual(['good', 'repeated', 'bad']);
  expect(results[2]).toMatchObject({ problems: [{ row: 4, text: { zh: expect.stringContaining('第 表 2 行') } }] });
});

it('says which headings are missing and which it did not use', () => {
  expect(
    read([
      ['日期', '天气'],
      ['2025-03-01', '晴'],
    ]).sheet.messages[0],
  ).toMatchObject({
    code: 'no-ledger-table',
    text: { zh: expect.stringMatching(/“培训（会议）主题”.*请用台账的模板填写/) },
  });
  const { sheet } = read([
    ['日期', '主题', '人数', '天气'],
    ['2025-03-01', '养路', '5', '晴'],
  ]);
  expect(sheet.messages[0]).toMatchObject({ code: 'unknown-columns', text: { zh: expect.stringContaining('“天气”') } });
});

it('leaves it at what the reader said of a file that could not be read', () => {
  const fault = { severity: 'error', code: 'damaged', text: { zh: '打不开', en: 'Cannot be opened' } } as const;
  expect(findLedgerTables({ ...documentOf([]), blocks: [], messages: [fault] }, training).messages).toEqual([]);
});

it.each(builtInLedgers.map((definition) => [definition.id, definition] as const))(
  'makes a template of "%s" with headings it can read, whose example row is not imported',
  (_id, definition) => {
    const [sheet, instructions] = ledgerTemplate(definition).sheets;
    const { sheet: found, results } = read(shownRows(sheet?.rows ?? []), definition);
    expect(found.messages).toEqual([]);
    expect(results).toEqual([]);
    const choices = definition.fields.filter(({ kind }) => kind === 'choice');
    expect(sheet?.validations?.filter(({ kind }) => kind === 'list')).toHaveLength(choices.length);
    expect(instructions?.rows.length).toBeGreaterThan(definition.fields.length);
  },
);

it.each(builtInLedgers.map((definition) => [definition.id, definition] as const))(
  'matches each heading of "%s" to its own field',
  (_id, definition) => {
    const heads = new Map(definition.fields.map(({ title }, index) => [index, title.zh]));
    const { columns } = matchHeads(definition, heads);
    expect(definition.fields.map((_, index) => columns.get(index)?.field.id)).toEqual(
      definition.fields.map(({ id }) => id),
    );
  },
);

const words = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'养路植树=+-@"\',;/\\\n\tＡb7（）') })
  .map((text) => `文${text}`.replace(/\r/g, '').trim());

function anyValue(field: LedgerField): fc.Arbitrary<string> {
  const day = fc
    .integer({ min: 0, max: 3650 })
    .map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
  switch (field.kind) {
    case 'date':
      return day;
    case 'datetime':
      return fc
        .tuple(day, fc.integer({ min: 0, max: 86_399 }))
        .map(([date, at]) => `${date}T${new Date(at * 1000).toISOString().slice(11, 19)}`);
    case 'integer':
      return fc.nat().map(String);
    case 'decimal':
      return fc.nat().map((value) => String(value / 8));
    case 'money':
      return fc.nat().map((value) => String(value / 4));
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []).map(({ id }) => id));
    case 'file':
      return fc.nat().map((value) => value.toString(16).padStart(64, '0'));
    default:
      return words.map((text) => text.replace(/\s+/g, ' ').normalize('NFKC'));
  }
}

/** A ledger's fields without the rules between them, so that any values are a record. */
function loosened(definition: LedgerDefinition): LedgerDefinition {
  const { sums: _, ...rest } = definition;
  return { ...rest, fields: definition.fields.map(({ notBefore: _before, notAbove: _above, ...field }) => field) };
}

it('imports what it exported, for every ledger and any values', () => {
  const ledgers = builtInLedgers.map(loosened);
  const filled = fc
    .constantFrom(...ledgers)
    .chain((definition) =>
      fc.tuple(
        fc.constant(definition),
        fc.array(
          fc.tuple(
            ...definition.fields.map((field) =>
              field.required ? anyValue(field) : fc.option(anyValue(field), { nil: undefined }),
            ),
          ),
          { maxLength: 6 },
        ),
      ),
    );
  fc.assert(
    fc.property(filled, ([definition, rows]) => {
      const records = new Map<string, FieldValues>();
      for (const values of rows) {
        const fields = Object.fromEntries(
          definition.fields.flatMap(({ id }, index) => (values[index] === undefined ? [] : [[id, values[index]]])),
        );
        records.set(naturalKeyOf(definition, fields), fields);
      }
      const list = [...records].map(([naturalKey, fields], index) => ({
        id: `${index}`,
        ledger: definition.id,
        naturalKey,
        date: decidingDay(definition, fields),
        fields,
        enteredAt: '2025-12-31T00:00:00.000Z',
      }));
      const exported = list.map((record, index) => exportRow(definition, record, index + 1));
      const [sheet] = exportFrame(definition, exported.length).sheets;
      const { results } = read(shownRows([...(sheet?.rows ?? []), ...exported]), definition);
      expect(results.map((result) => (result.kind === 'good' ? result.row.fields : result))).toEqual(
        list.map(({ fields }) => fields),
      );
    }),
    { numRuns: 300 },
  );
});
