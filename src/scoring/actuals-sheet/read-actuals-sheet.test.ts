import { expect, it } from 'vitest';
import type { Cell, Row } from '../../base/workbook/workbook.ts';
import type { Document, Table } from '../../model/document.ts';
import type { Plan } from '../../model/plan.ts';
import { national2020 } from '../../regulations/profiles/national2020.ts';
import { evaluatePlan } from '../evaluate-plan.ts';
import { type ExampleLine, examplePlan } from '../example-table.ts';
import { actualsWorkbook } from './actuals-workbook.ts';
import { readActualsSheet } from './read-actuals-sheet.ts';

const LINES: readonly ExampleLine[] = [
  ['产出指标', '数量指标', '送书场次', '≥20场'],
  ['产出指标', '数量指标', '培训与讲座', '≥3期 2次'],
  ['产出指标', '质量指标', '图书完好率', '≥95%'],
  ['产出指标', '数量指标', '服务人次', '≥5000人次'],
  ['效益指标', '社会效益指标', '阅读风气', '明显提升'],
  ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%'],
];
const plan = examplePlan(LINES);

/** The template as a reader gives it, with some cells filled: by line number and column letter. */
function filledSheet(
  values: Readonly<Record<string, Readonly<Record<string, string>>>>,
  extra: readonly string[][] = [],
  of = plan,
): Document {
  const sheets = actualsWorkbook(of, national2020)
    .sheets.slice(0, 2)
    .map(({ name, rows }) => ({
      name,
      rows: [...rows.map(({ cells }) => cells.map(textOf)), ...(name === '指标完成情况' ? extra : [])],
    }));
  for (const row of sheets.flatMap(({ rows }) => rows)) {
    for (const [column, text] of Object.entries(values[row[0] ?? ''] ?? {})) row[column.charCodeAt(0) - 65] = text;
  }
  return documentOf(sheets);
}

const textOf = (cell: Cell | undefined): string =>
  typeof cell?.value === 'string' ? cell.value : cell?.value && 'number' in cell.value ? cell.value.number : '';

function documentOf(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
): Document {
  const blocks = sheets.map(
    ({ name, rows }): Table => ({
      kind: 'table',
      at: { sheet: name },
      rows: rows.length,
      columns: 14,
      cells: rows.flatMap((row, at) =>
        row.map((text, index) => ({
          row: at + 1,
          column: index + 1,
          rowSpan: 1,
          columnSpan: 1,
          text,
          at: { sheet: name, row: at + 1, column: index + 1 },
        })),
      ),
    }),
  );
  return { source: { file: '完成情况.xlsx', sha256: '', format: 'xlsx' }, blocks, messages: [] };
}

const ALL = {
  '1.1': { H: '20' },
  '1.2.1': { H: '3' },
  '1.2.2': { H: '2' },
  '1.3': { H: '96.00%' },
  '1.4': { H: '5200' },
  '1.5': { J: '达成', K: '90%' },
  '1.6': { H: '93.5%' },
  '1': { C: '50', D: '48' },
};

it('says to fill the cells that are white, or yellow as long as nothing stands in them', () => {
  const [sheet, , help] = actualsWorkbook(plan, national2020).sheets;
  expect(sheet?.highlights?.[0]?.style.fill).toBe('FFF2CC');
  expect(sheet?.rows[1]?.cells[0]?.value).toContain('白色和黄色单元格由单位填写');
  expect(help?.rows[1]?.cells[0]?.value).toContain('白色和黄色');
});

it('reads the filled template back into a complete evaluation', () => {
  const { reports, messages } = readActualsSheet(filledSheet(ALL), plan);
  expect(messages).toEqual([]);
  const [table] = evaluatePlan(plan, reports, national2020).tables;
  expect(table?.complete).toBe(true);
  expect(table?.execution.score).toBe('9.60');
  expect(table?.total).toBe('96.60');
  expect(table?.grade).toBe('excellent');
});

it('asks for the number in the unit that the target prints, so that 8.7 beside ≥8.5万人 is 87000 people', () => {
  const people = examplePlan([['效益指标', '社会效益指标', '受益人口', '≥8.5万人']]);
  const sheet = filledSheet({ '1.1': { H: '8.7' } }, [], people);
  const { reports, messages } = readActualsSheet(sheet, people);
  expect(messages).toEqual([]);
  expect(reports.indicators['/projects/0/indicators/0']?.actual).toMatchObject({ value: '87000', unit: '人' });
});

it('leaves what is not filled open: no zero and no total', () => {
  const { '1.4': _, ...rest } = ALL;
  const [table] = evaluatePlan(plan, readActualsSheet(filledSheet(rest), plan).reports, national2020).tables;
  expect(table?.complete).toBe(false);
  expect(table?.total).toBeUndefined();
  expect(table?.lines[3]?.status).toBe('missing');
});

it('names the cell of actuals for an indicator that does not exist and still scores the rest', () => {
  const { reports, messages } = readActualsSheet(
    filledSheet(ALL, [['1.9', '', '', '', '绿化面积', '', '', '12']]),
    plan,
  );
  expect(messages.map(({ code, at }) => [code, at?.row])).toEqual([['unknown-indicator', 11]]);
  expect(evaluatePlan(plan, reports, national2020).tables[0]?.complete).toBe(true);
});

it('names both cells of two actuals for one indicator and uses neither', () => {
  const { reports, messages } = readActualsSheet(
    filledSheet(ALL, [['1.1', '', '', '', '送书场次', '', '', '25']]),
    plan,
  );
  expect(messages.map(({ code, at }) => [code, at?.row])).toEqual([
    ['two-actuals', 4],
    ['two-actuals', 11],
  ]);
  expect(reports.indicators['/projects/0/indicators/0']?.actual).toBeUndefined();
  expect(reports.indicators['/projects/0/indicators/2']?.actual?.kind).toBe('number');
});

it('does not use a number beside another name', () => {
  const { messages } = readActualsSheet(filledSheet({ '1.1': { E: '送戏场次', H: '20' } }), plan);
  expect(messages.map(({ code }) => code)).toEqual(['line-name-differs']);
});

it('names the cell of text in place of a number, of a wrong unit and of a share outside its tier', () => {
  const bad = { ...ALL, '1.1': { H: '全部完成' }, '1.4': { H: '5200', I: '人' }, '1.5': { J: '部分达成', K: '85%' } };
  const { reports } = readActualsSheet(filledSheet(bad), plan);
  const { messages } = evaluatePlan(plan, reports, national2020);
  expect(messages.map(({ code, at }) => [code, at?.row, at?.column])).toEqual([
    ['actual-not-a-number', 4, 8],
    ['wrong-unit', 8, 8],
    ['share-outside-tier', 9, 10],
  ]);
});

it('understands percentages as 0.95, 95 and 95%, and notes the first', () => {
  for (const [written, notes] of [
    ['0.96', 1],
    ['96', 0],
    ['96%', 0],
  ] as const) {
    const { reports } = readActualsSheet(filledSheet({ ...ALL, '1.3': { H: written } }), plan);
    const { tables, messages } = evaluatePlan(plan, reports, national2020);
    expect(tables[0]?.lines[2]?.met).toBe(true);
    expect(messages.map(({ code }) => code)).toEqual(Array.from({ length: notes }, () => 'percent-as-fraction'));
  }
});

it('matches rows without numbers by project and name, and reads an own sheet by its headings', () => {
  const rows = [
    ['项目名称', '三级指标', '度量单位', '全年实际值', '偏差原因'],
    ['乡村阅读推广', '送书场次', '场', '18', '暴雨改期'],
    ['乡村阅读推广', '没有这个', '场', '18', ''],
  ];
  const { reports, messages } = readActualsSheet(documentOf([{ name: '', rows }]), plan);
  expect(reports.indicators['/projects/0/indicators/0']).toMatchObject({
    reason: '暴雨改期',
    actual: { value: '18', unit: '场' },
  });
  expect(messages.map(({ code }) => code)).toEqual(['unknown-indicator']);
});

it('says so when there is no table of actual values at all', () => {
  const empty: Document = { source: { file: 'x', sha256: '', format: 'xlsx' }, blocks: [], messages: [] };
  expect(readActualsSheet(empty, plan).messages.map(({ code }) => code)).toEqual(['no-actuals-table']);
});

it('takes amounts in the unit of their heading and refuses words', () => {
  const { reports, messages } = readActualsSheet(filledSheet({ '1': { C: '50', D: '约四十八' } }), plan);
  expect(reports.spending['/projects/0']?.adjusted).toBe('500000');
  expect(reports.spending['/projects/0']?.executed).toBeUndefined();
  expect(messages.map(({ code }) => code)).toEqual(['amount-unreadable']);
});

it.each([
  ['全年执行数（亿元）', '0.004', '400000'],
  ['全年执行数（百万元）', '0.4', '400000'],
  ['全年执行数（千元）', '400', '400000'],
  ['全年执行数(元)', '400000', '400000'],
  ['全年执行数（元）', '40万元', '400000'],
  ['全年执行数', '400千元', '400000'],
])('reads spending below "%s" that says %s', (head, text, executed) => {
  const rows = [
    ['项目名称', '全年预算数（元）', head, '原因说明'],
    ['乡村阅读推广', '500,000', text, '按合同支付'],
  ];
  const { reports, messages } = readActualsSheet(documentOf([{ name: '', rows }]), plan);
  expect(messages).toEqual([]);
  expect(reports.spending['/projects/0']).toEqual({
    adjusted: '500000',
    executed,
    reason: '按合同支付',
    at: { sheet: '', row: 2, column: 3 },
  });
});

it('asks for the unit where neither the heading nor the cell says one', () => {
  const rows = [
    ['项目名称', '全年预算数', '全年执行数（元）'],
    ['乡村阅读推广', '500000', '400000'],
  ];
  const { reports, messages } = readActualsSheet(documentOf([{ name: '', rows }]), plan);
  expect(messages.map(({ code, at }) => [code, at?.row, at?.column])).toEqual([['amount-unreadable', 2, 2]]);
  expect(messages[0]?.text.zh).toContain('看不出单位');
  expect(reports.spending['/projects/0']).toEqual({ executed: '400000', at: { sheet: '', row: 2, column: 3 } });
});

const twoProjects: Plan = {
  ...plan,
  projects: plan.projects.flatMap((one) => [one, { ...one, name: '流动图书车' }]),
};

it('tells lines of one name apart by their project, and asks for the number where none is named', () => {
  const rows = [
    ['项目名称', '三级指标', '实际完成值'],
    ['流动图书车', '送书场次', '21场'],
    ['', '送书场次', '22场'],
  ];
  const { reports, messages } = readActualsSheet(documentOf([{ name: '', rows }]), twoProjects);
  expect(reports.indicators['/projects/1/indicators/0']?.actual).toMatchObject({ value: '21' });
  expect(reports.indicators['/projects/0/indicators/0']).toBeUndefined();
  expect(messages.map(({ code, at }) => [code, at?.row, at?.column])).toEqual([['ambiguous-indicator', 3, 2]]);
  expect(messages[0]?.text.zh).toContain('有 2 个指标叫“送书场次”');
});

it('takes spending for the project of its number or name, and for no other', () => {
  const rows = [
    ['编号', '项目名称', '全年预算数（元）', '全年执行数（元）'],
    ['2', '', '300', '200'],
    ['', '乡村阅读推广', '500', '400'],
    ['', '没有这个项目', '9', '9'],
  ];
  const { reports } = readActualsSheet(documentOf([{ name: '', rows }]), twoProjects);
  expect(Object.entries(reports.spending).map(([key, { executed }]) => [key, executed])).toEqual([
    ['/projects/1', '200'],
    ['/projects/0', '400'],
  ]);
});

it('needs no name for the spending of the only project', () => {
  const rows = [
    ['全年预算数（万元）', '全年执行数（万元）'],
    ['50', '48'],
  ];
  const { reports } = readActualsSheet(documentOf([{ name: '', rows }]), plan);
  expect(reports.spending['/projects/0']).toMatchObject({ adjusted: '500000', executed: '480000' });
});

it('keeps a reason beside a value, beside none, and beside the parts of a list', () => {
  const filled = {
    ...ALL,
    '1.1': { M: '场地改造' },
    '1.2.2': { H: '1', M: '讲师生病' },
    '1.4': { H: '4000', M: '闭馆两周' },
  };
  const { indicators } = readActualsSheet(filledSheet(filled), plan).reports;
  expect(indicators['/projects/0/indicators/0']).toEqual({ reason: '场地改造' });
  expect(indicators['/projects/0/indicators/1']).toMatchObject({ reason: '讲师生病', actual: { kind: 'parts' } });
  expect(indicators['/projects/0/indicators/3']).toMatchObject({ reason: '闭馆两周', actual: { value: '4000' } });
});

it.each([
  ['万人次', '0.52', '5200', '人次'],
  ['人次', '5200', '5200', '人次'],
])('carries out the unit %s of the column beside', (unit, written, value, plain) => {
  const { indicators } = readActualsSheet(filledSheet({ ...ALL, '1.4': { H: written, I: unit } }), plan).reports;
  expect(indicators['/projects/0/indicators/3']?.actual).toMatchObject({ value, unit: plain });
});

it('keeps what an office remarks beside a tier, and takes the share as 85%, 85 or 0.85', () => {
  for (const share of ['85%', '85', '0.85']) {
    const { indicators } = readActualsSheet(
      filledSheet({ '1.5': { H: '读者回访', J: '达成', K: share } }),
      plan,
    ).reports;
    expect(indicators['/projects/0/indicators/4']?.actual).toMatchObject({
      kind: 'tier',
      tier: 'achieved',
      share: '0.85',
      text: '达成（读者回访） 85%',
    });
  }
});

it('takes a line out of the table for 是 in 不适用, also where a part of a list has it', () => {
  const { indicators } = readActualsSheet(filledSheet({ '1.1': { L: '是' }, '1.2.1': { L: '是' } }), plan).reports;
  expect(indicators['/projects/0/indicators/0']?.actual?.kind).toBe('not-applicable');
  expect(indicators['/projects/0/indicators/1']?.actual?.kind).toBe('not-applicable');
  expect(readActualsSheet(filledSheet({ '1.1': { H: '20', L: '否' } }), plan).reports.indicators).toMatchObject({
    '/projects/0/indicators/0': { actual: { value: '20' } },
  });
});

it('shows in each row of the template what is still open, in its own cells', () => {
  const [sheet, spending] = actualsWorkbook(plan, national2020).sheets;
  const formulas = (rows: readonly Row[] | undefined, column: number) =>
    (rows ?? []).slice(3).map(({ cells }) => {
      const value = cells[column]?.value;
      return typeof value === 'object' && 'formula' in value ? value.formula : undefined;
    });
  const open = formulas(sheet?.rows, 13);
  expect(open).toHaveLength(7);
  open.forEach((formula, index) => {
    expect(formula).toContain(`L${4 + index}="是"`);
    expect(formula).toContain(index === 5 ? `J${4 + index}=""` : `H${4 + index}=""`);
  });
  expect(open[5]).toContain('缺得分率');
  expect(open[0]).not.toContain('缺得分率');
  expect(sheet?.filter).toBe('A3:N10');
  expect(sheet?.validations?.map(({ range }) => range)).toEqual(['J4:J10', 'K4:K10', 'L4:L10', 'H4:H10']);
  expect(formulas(spending?.rows, 4)).toEqual(['IF(AND(ISNUMBER(C4),ISNUMBER(D4)),IF(C4>0,D4/C4,""),"")']);
  expect(spending?.validations?.[0]?.range).toBe('C4:D4');
});

it('says on the template in which share of its tier a judgement lies', () => {
  const prompt = actualsWorkbook(plan, national2020).sheets[0]?.validations?.[1]?.prompt?.text;
  expect(prompt).toContain('80%–100%');
  expect(prompt).toContain('（不含）');
});

it('prints the budget of a project in 万元 beside its place, asks for percentages as such, and locks what is no input', () => {
  const whole = examplePlan(LINES, { budget: { total: '1234500' }, indicators: plan.projects[0]?.indicators ?? [] });
  const [sheet, spending] = actualsWorkbook(whole, national2020).sheets;
  const budgets = spending?.rows.slice(3).map(({ cells }) => [cells[0]?.value, cells[2]?.value]);
  expect(budgets).toEqual([
    ['1', { number: '50' }],
    ['0', { number: '123.45' }],
  ]);
  const rowOf = (line: string) => sheet?.rows.find(({ cells }) => cells[0]?.value === line)?.cells ?? [];
  expect([rowOf('1.3')[7]?.style?.numberFormat, rowOf('1.4')[7]?.style?.numberFormat]).toEqual([
    '0.00######%',
    undefined,
  ]);
  const open = (line: string) => rowOf(line).flatMap((cell, at) => (cell?.style?.locked === false ? [at] : []));
  expect(open('1.1')).toEqual([7, 8, 11, 12]);
  expect(open('1.5')).toEqual([7, 8, 9, 10, 11, 12]);
});
