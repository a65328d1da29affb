import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Cell, Workbook } from '../../src/base/workbook/workbook.ts';
import { writeWorkbook } from '../../src/base/workbook/write-workbook.ts';
import type { Io } from '../../src/cli/command.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import { extractPlan } from '../../src/extraction/extract-plan.ts';
import { renderDocx } from '../../src/forms/docx/render-docx.ts';
import { findForm } from '../../src/forms/forms.ts';
import { layOut } from '../../src/forms/lay-out.ts';
import { renderXlsx } from '../../src/forms/xlsx/render-xlsx.ts';
import type { Plan } from '../../src/model/plan.ts';
import { readDocument } from '../../src/readers/read-document.ts';
import { national2020 } from '../../src/regulations/profiles/national2020.ts';
import { actualsWorkbook } from '../../src/scoring/actuals-sheet/actuals-workbook.ts';
import { examplePlan } from '../../src/scoring/example-table.ts';
import { recomputePlan } from '../../src/scoring/recompute-plan.ts';

const plan = examplePlan([
  ['产出指标', '数量指标', '送书场次', '≥20场'],
  ['产出指标', '数量指标', '培训与讲座', '≥3期 2次'],
  ['产出指标', '时效指标', '配送完成时间', '≤10月'],
  ['产出指标', '成本指标', '项目成本', '≤50万元'],
  ['效益指标', '社会效益指标', '阅读风气', '明显提升'],
  ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%'],
]);

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(cwd: string, ...words: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    out: async (text) => {
      out += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
    err: (text) => {
      err += text;
    },
    errIsTerminal: false,
    outIsTerminal: false,
    columns: 120,
    language: 'zh',
    cwd,
  };
  return { code: await runCommandLine(words, io), out, err };
}

/** A folder with the plan and its sheet of actual values, filled by line number and column letter. */
function office(values: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-score-'));
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  writeFileSync(join(folder, 'actuals.xlsx'), writeWorkbook(filled(actualsWorkbook(plan, national2020), values)));
  return folder;
}

function filled(workbook: Workbook, values: Readonly<Record<string, Readonly<Record<string, string>>>>): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const first = row.cells[0]?.value;
      const entered = values[typeof first === 'string' ? first : ''] ?? {};
      const cells: (Cell | undefined)[] = [...row.cells];
      for (const [column, text] of Object.entries(entered)) {
        const at = column.charCodeAt(0) - 65;
        const value = /^-?\d+(\.\d+)?$/.test(text) ? { number: text } : text;
        cells[at] = { ...cells[at], value };
      }
      return { ...row, cells };
    }),
  }));
  return { ...workbook, sheets };
}

const YEAR = {
  '1.1': { H: '18', M: '暴雨改期两场。' },
  '1.2.1': { H: '3' },
  '1.2.2': { H: '2' },
  '1.3': { H: '9' },
  '1.4': { H: '480000', I: '元' },
  '1.5': { J: '达成', K: '0.9' },
  '1.6': { H: '0.935' },
  '1': { D: '48' },
};

it('scores a year from the filled sheet: template, actual values, total and grade', async () => {
  const folder = office(YEAR);
  const { code, out } = await run(folder, 'score', 'plan.json', '--actuals', 'actuals.xlsx', '--format', 'json');
  const evaluation = JSON.parse(out) as {
    tables: { total: string; grade: string; lines: { score: string }[] }[];
    messages: unknown[];
  };
  const [table] = evaluation.tables;
  // 50 spread over 数量 (two lines), 时效, 成本: 8.34 + 8.33 + 16.67 + 16.66; 30 and 10 for benefit and satisfaction.
  expect(evaluation.messages).toEqual([]);
  expect(table?.lines.map(({ score }) => score)).toEqual(['7.50', '8.33', '16.67', '16.67', '27.00', '10.00']);
  expect([table?.total, table?.grade]).toEqual(['95.77', 'excellent']);
  expect(code).toBe(0);
});

it('answers 2 while something is open, and names every cell that cannot be used', async () => {
  const folder = office({ ...YEAR, '1.1': { H: '全部完成' }, '1.6': {} });
  const { code, out } = await run(folder, 'score', 'plan.json', '-a', 'actuals.xlsx');
  expect(code).toBe(2);
  expect(out).toContain('表未填全');
  expect(out).toMatch(/工作表“指标完成情况”.* 第4行 第8列/);
});

it('writes the template and reads it back as it is: everything is still open', async () => {
  const folder = office({});
  const made = await run(folder, 'template', 'plan.json', '--out', 'empty.xlsx');
  expect([made.code, made.err]).toEqual([0, '已写成 empty.xlsx。填好后用 --actuals empty.xlsx 计分。\n']);
  const { out } = await run(folder, 'score', 'plan.json', '-a', 'empty.xlsx', '-f', 'json');
  const [table] = (JSON.parse(out) as { tables: { lines: { status: string }[] }[] }).tables;
  expect(table?.lines.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'missing'));
});

it('reads a percentage to the last place that was entered', async () => {
  const folder = office({ ...YEAR, '1.6': { H: '0.8999999' } });
  const { out } = await run(folder, 'score', 'plan.json', '-a', 'actuals.xlsx', '-f', 'json');
  const [table] = (JSON.parse(out) as { tables: { lines: { met: boolean; actual: { value: string } }[] }[] }).tables;
  expect(table?.lines[5]).toMatchObject({ met: false, actual: { value: '89.99999' } });
});

it('fills the paper itself, and what it filled stands up to being computed again', async () => {
  const folder = office(YEAR);
  await run(folder, 'score', 'plan.json', '-a', 'actuals.xlsx', '--fill', 'filled.json');
  const { code, out } = await run(folder, 'score', '--recompute', 'filled.json');
  expect(out).toContain('没有发现不一致');
  expect(code).toBe(0);
});

it.each(['xlsx', 'docx', 'pdf'])('takes the actual values out of a filled 自评表 (.%s)', async (format) => {
  const folder = office(YEAR);
  await run(folder, 'score', 'plan.json', '-a', 'actuals.xlsx', '--fill', 'filled.json');
  const form = `自评表.${format}`;
  await run(folder, 'render', 'filled.json', '--form', 'project-self-evaluation', '--format', format, '--out', form);
  const { code, out } = await run(folder, 'score', 'plan.json', '-a', form, '-f', 'json');
  const { tables, messages } = JSON.parse(out) as {
    tables: { total: string; lines: { score: string; reason?: string }[]; execution: { score: string } }[];
    messages: unknown[];
  };
  expect(messages).toEqual([]);
  expect([tables[0]?.total, tables[0]?.execution.score, tables[0]?.lines[0]?.reason]).toEqual([
    '95.77',
    '9.60',
    '暴雨改期两场。',
  ]);
  expect(code).toBe(0);
});

it('explains a line by its inputs, formula, rounding and clause', async () => {
  const folder = office(YEAR);
  const { out } = await run(folder, 'explain', 'plan.json', '1.1', '-a', 'actuals.xlsx');
  expect(out).toContain('8.33 × 18 ÷ 20');
  expect(out).toContain('四舍五入，2 位小数');
  expect(out).toContain('财预〔2020〕10号');
  const total = await run(folder, 'explain', 'plan.json', '1', '-a', 'actuals.xlsx');
  expect(total.out).toContain('480000 ÷ 500000');
  expect((await run(folder, 'explain', 'plan.json', '7.7', '-a', 'actuals.xlsx')).code).toBe(64);
});

it('monitors to the end of July', async () => {
  const folder = office({ '1.1': { H: '6' }, '1': { D: '20' } });
  const { code, out } = await run(
    folder,
    'monitor',
    'plan.json',
    '--through',
    '2025-07-31',
    '-a',
    'actuals.xlsx',
    '-f',
    'json',
  );
  const [table] = (
    JSON.parse(out) as {
      tables: { money: { light: string; pace: string }; lines: { light?: string; nature: string }[] }[];
    }
  ).tables;
  expect([table?.money.pace, table?.money.light]).toEqual(['68.57', 'yellow']);
  expect(table?.lines.map(({ nature, light }) => [nature, light])).toEqual([
    ['flow', 'red'],
    ['flow', undefined],
    ['deadline', 'green'],
    ['ceiling', undefined],
    ['judgement', undefined],
    ['ratio', undefined],
  ]);
  expect(code).toBe(2);
  expect((await run(folder, 'monitor', 'plan.json', '--through', '七月')).code).toBe(64);
});

it('writes a result as one HTML page and as a workbook that is read again', async () => {
  const folder = office(YEAR);
  await run(folder, 'score', 'plan.json', '-a', 'actuals.xlsx', '-f', 'html', '-o', 'result.html');
  expect(readFileSync(join(folder, 'result.html'), 'utf8')).toContain('<td>送书场次</td>');
  await run(folder, 'score', 'plan.json', '-a', 'actuals.xlsx', '-f', 'xlsx', '-o', 'result.xlsx');
  const document = await readDocument(readFileSync(join(folder, 'result.xlsx')), 'result.xlsx');
  expect(JSON.stringify(document.blocks)).toContain('送书场次');
});

/** A filled sheet with three mistakes: a score above its formula, a rate that is not its quotient, and a total that is not the sum. */
function filledPlan(): Plan {
  const [project] = plan.projects;
  if (!project) throw new Error('the example has a project');
  const values: readonly (readonly [weight: string, actual: string, score: string, reason?: string])[] = [
    ['10', '18场', '10', '暴雨改期两场。'],
    ['10', '3期 2次', '10'],
    ['15', '9月', '15'],
    ['15', '48万元', '15'],
    ['30', '达成 90%', '27'],
    ['10', '93.5%', '10'],
  ];
  const indicators = project.indicators.map((indicator, index) => {
    const [weight = '', actual = '', score = '', reason] = values[index] ?? [];
    return { ...indicator, weight, actual, score, ...(reason ? { reason } : {}) };
  });
  const execution = [
    {
      label: '年度资金总额',
      kind: 'total' as const,
      initial: '500000',
      adjusted: '500000',
      executed: '480000',
      weight: '10',
      rate: '98%',
      score: '9.6',
    },
  ];
  return {
    ...plan,
    projects: [
      {
        ...project,
        indicators,
        execution,
        outcome: '完成',
        goals: ['推广阅读'],
        printedTotal: '97',
        amountUnit: '万元',
      },
    ],
  };
}

it.each(['docx', 'xlsx'] as const)('computes a filled 自评表 again that comes as %s', async (format) => {
  const form = findForm('project-self-evaluation');
  const wrong = filledPlan();
  const [project] = wrong.projects;
  if (!form || !project) throw new Error('the form and the project are there');
  const laidOut = layOut(form, { plan: wrong, project });
  const bytes = format === 'docx' ? renderDocx(laidOut) : renderXlsx(laidOut);
  const read = extractPlan(await readDocument(bytes, `自评表.${format}`));
  const { findings, notChecked } = recomputePlan(read, national2020);
  expect(findings.map(({ rule }) => rule).sort()).toEqual([
    'execution-rate-wrong',
    'score-differs-from-formula',
    'total-differs-from-scores',
  ]);
  expect(findings.find(({ rule }) => rule === 'score-differs-from-formula')?.message.zh).toContain('按公式应为 9.00');
  expect(notChecked).toEqual([]);
});
