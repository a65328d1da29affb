import { describe, expect, test } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { checkPlan } from './check-plan.ts';
import { cutOffTables, withoutCells } from './cut-off-table.ts';
import { examplePlan, exampleProject, line } from './example-plan.ts';
import { proposeReview } from './review-form.ts';
import { actualMissing } from './rules/actual-missing.ts';
import { projectAmountMissing } from './rules/project-amount-missing.ts';
import { targetOperatorMissing } from './rules/target-operator-missing.ts';
import { unitMissing } from './rules/unit-missing.ts';
import { weightsDoNotSum } from './rules/weights-do-not-sum.ts';

const weighed = [line('数量指标', '养护里程', '≥120公里', { weight: '30' })];
const first = exampleProject({ name: '公路养护经费', indicators: weighed, at: { line: 3 } });
const second = exampleProject({ name: '桥梁检测经费', indicators: weighed, at: { line: 40 } });
const endsAt = (lineNumber: number): Plan['messages'] => [
  { severity: 'warning', code: 'text-ends-in-row', text: { zh: '', en: '' }, at: { line: lineNumber } },
];

describe('a text that ends in the middle of a table', () => {
  test('leaves its last table cut off', () => {
    expect(cutOffTables(examplePlan({ projects: [first, second], messages: endsAt(61) }))).toEqual(['/projects/1']);
    expect(cutOffTables(examplePlan({ indicators: weighed, messages: endsAt(24) }))).toEqual(['']);
    expect(cutOffTables(examplePlan({ projects: [first, second] }))).toEqual([]);
  });

  test('leaves a table cut off that begins below the row of its first class', () => {
    const below = line('质量指标', '路面优良率', '≥90%', { level1: '' });
    const benefit = line('社会效益指标', '受益人口', '≥5000人');
    const cut = (indicators: readonly (typeof below)[], format: 'text' | 'docx' = 'text') => {
      const plan = examplePlan({ projects: [exampleProject({ indicators })] });
      return cutOffTables({ ...plan, source: { ...plan.source, format } });
    };
    expect(cut([below, benefit])).toEqual(['/projects/0']);
    expect(cut([benefit, below])).toEqual([]);
    expect(cut([below])).toEqual([]);
    expect(cut([below, benefit], 'docx')).toEqual([]);
  });

  test('or right behind its outputs leaves that table cut off as well', () => {
    const message = {
      severity: 'info',
      code: 'text-ends-in-outputs',
      text: { zh: '', en: '' },
      at: { line: 61 },
    } as const;
    expect(cutOffTables(examplePlan({ projects: [first, second], messages: [message] }))).toEqual(['/projects/1']);
  });

  test('before the first of its indicators leaves the empty tables cut off, although the message names the line where the form begins', () => {
    const bare = exampleProject({ name: '桥梁检测经费', indicators: [], at: { line: 40, table: 2, row: 7 } });
    const none = {
      severity: 'warning',
      code: 'no-indicators-read',
      text: { zh: '', en: '' },
      at: { line: 38 },
    } as const;
    const plan = examplePlan({ projects: [bare], messages: [none] });
    expect(cutOffTables({ ...plan, source: { ...plan.source, format: 'text' } })).toEqual(['/projects/0']);
  });

  test.each([
    'no-performance-table',
    'evaluated-list-only',
    'performance-table-in-annex',
    'performance-table-not-restored',
    'table-not-recovered',
    'projects-not-parted',
    'text-ends-before-table',
  ])('and the project that only sentences name lack nothing that one could tell: %s', (code) => {
    const none = { severity: 'warning', code, text: { zh: '', en: '' } } as const;
    const named = exampleProject({ name: '桥梁检测经费', indicators: [] });
    expect(cutOffTables(examplePlan({ projects: [named], messages: [none] }))).toEqual(['/projects/0']);
    expect(cutOffTables(examplePlan({ projects: [], messages: [none] }))).toEqual([]);
  });

  test('and one that begins without its header are both cut off', () => {
    const headless = { severity: 'info', code: 'header-missing', text: { zh: '', en: '' }, at: { line: 3 } } as const;
    const plan = examplePlan({ projects: [first, second], messages: [headless, ...endsAt(61)] });
    expect(cutOffTables(plan)).toEqual(['/projects/0', '/projects/1']);
  });

  test('is not told what it lacks or adds up to: that is not checked, and the tables before it are', () => {
    const { findings, notChecked } = checkPlan(
      examplePlan({ projects: [first, second], messages: endsAt(61) }),
      {},
      {},
      [weightsDoNotSum],
    );
    expect(findings.map(({ label }) => label)).toEqual(['公路养护经费']);
    expect(notChecked.map(({ label, why }) => [label, why.zh])).toEqual([
      ['桥梁检测经费', '这张表在文本中不完整（缺开头或结尾，或只是叙述），没有读到的行不能下结论。'],
    ]);
  });
});

describe('what a line lacks is not known', () => {
  const bare = exampleProject({
    name: '桥梁检测经费',
    indicators: [line('数量指标', '检测桥梁', '12')],
    at: { line: 40 },
  });
  const message = (code: string) => ({ severity: 'info', code, text: { zh: '', en: '' }, at: { line: 41 } }) as const;
  const rules = [unitMissing, targetOperatorMissing];
  const idsOf = (...codes: string[]) =>
    checkPlan(examplePlan({ projects: [bare], messages: codes.map(message) }), {}, {}, rules).findings.map(
      ({ rule }) => rule,
    );

  test('where the text ends behind its number, a sentence tells it, or its columns were inferred', () => {
    expect(idsOf()).toEqual(['unit-missing', 'target-operator-missing']);
    for (const code of ['text-ends-in-row', 'indicators-told', 'header-missing']) expect(idsOf(code)).toEqual([]);
  });

  test('and a table that lost rows in recognition lacks nothing that these could tell', () => {
    expect(cutOffTables(examplePlan({ projects: [bare], messages: [message('rows-torn')] }))).toEqual(['/projects/0']);
  });
});

describe('pages that were not recognised for want of time', () => {
  const stopped = (page?: number): Plan['messages'] => [
    { severity: 'error', code: 'recognition-stopped', text: { zh: '', en: '' }, ...(page && { at: { page } }) },
  ];
  const project = (page: number) =>
    exampleProject({ name: `第${page}页的项目`, indicators: weighed, at: { page, table: page } });
  const whole = [line('数量指标', '养护里程', '≥120公里', { weight: '30', at: { page: 1, table: 1, row: 3 } })];
  const scan = (page?: number) =>
    examplePlan({ indicators: whole, projects: [project(2), project(5), project(9)], messages: stopped(page) });

  test('leave the table before them cut off, which may go on there, and all behind them', () => {
    expect(cutOffTables(scan(6))).toEqual(['/projects/1', '/projects/2']);
    expect(cutOffTables(scan(10))).toEqual(['/projects/2']);
    expect(cutOffTables(scan(2))).toEqual(['', '/projects/0', '/projects/1', '/projects/2']);
    expect(cutOffTables({ ...scan(6), projects: [] })).toEqual(['']);
  });

  test('leave every table cut off where nobody knows where they stand, as pictures in a Word file', () => {
    expect(cutOffTables(scan())).toEqual(['', '/projects/0', '/projects/1', '/projects/2']);
  });

  test('are not checked, and are told so beside what the rules could not check; nothing is proposed for the paper as a whole', () => {
    const report = checkPlan(scan(6), {}, {}, [weightsDoNotSum]);
    expect(report.findings.map(({ subject }) => subject)).toEqual(['/indicators', '/projects/0/indicators']);
    expect(report.notChecked.map(({ title, label, why }) => [title.zh, label, why.zh])).toEqual([
      ['全部规则', '没有识别的页或图片', '时间不够，没有识别，其中的内容没有检查；见读取说明。'],
      ...[5, 9].map((page) => [
        weightsDoNotSum.title.zh,
        `第${page}页的项目`,
        '这张表在文本中不完整（缺开头或结尾，或只是叙述），没有读到的行不能下结论。',
      ]),
    ]);
    expect(proposeReview(scan(6), report, [weightsDoNotSum]).notProposed?.zh).toBe('文件没有读全，不能评分');
  });

  test('may hold the rest of the last line before them', () => {
    const open = {
      ...exampleProject({ indicators: [line('质量指标', '合格率', '≥98%', { actual: '' })] }),
      at: { page: 2 },
    };
    const plan = examplePlan({ projects: [open] });
    expect(withoutCells({ ...plan, messages: stopped(3) })).toEqual(['/projects/0/indicators/0']);
    expect(withoutCells(plan)).toEqual([]);
  });
});

describe('a table without cells that could be empty', () => {
  const message = (code: string, lineNumber: number) =>
    ({ severity: 'info', code, text: { zh: '', en: '' }, at: { line: lineNumber } }) as const;
  const found = (plan: Plan, rule: Parameters<typeof checkPlan>[3]) =>
    checkPlan(plan, {}, {}, rule).findings.map(({ subject }) => subject);

  test('is one that sentences tell: what they do not say is not missing', () => {
    const told = line('数量指标', '检测桥梁', '≥12座', { actual: '12座' });
    const plan = examplePlan({
      projects: [exampleProject({ indicators: [told, line('质量指标', '合格率', '≥98%')] })],
    });
    expect(found(plan, [actualMissing])).toEqual(['/projects/0/indicators/1/level3']);
    expect(found({ ...plan, messages: [message('indicators-told', 3)] }, [actualMissing])).toEqual([]);
    expect(cutOffTables({ ...plan, messages: [message('indicators-told', 3)] })).toEqual(['/projects/0']);
  });

  test('or the last line of a text that breaks off, or a form that ends before its first line', () => {
    const done = line('数量指标', '检测桥梁', '≥12座', { actual: '12座' });
    const open = line('质量指标', '合格率', '≥98%');
    const project = exampleProject({ indicators: [done, open, open], at: { line: 3 } });
    const plan = examplePlan({ projects: [project], messages: [message('text-ends-in-row', 9)] });
    expect(found(plan, [actualMissing])).toEqual(['/projects/0/indicators/1/level3']);
    const bare = exampleProject({ amounts: {}, indicators: [], at: { line: 12 } });
    const second = examplePlan({ projects: [project, bare], messages: [message('text-ends-in-table', 20)] });
    expect(found(second, [projectAmountMissing])).toEqual([]);
    expect(found({ ...second, messages: [] }, [projectAmountMissing])).toEqual(['/projects/1/amounts']);
  });

  test('or a form in plain text that ends before its money', () => {
    const bare = exampleProject({ amounts: {}, indicators: [], at: { line: 2 } });
    const plan = examplePlan({ projects: [bare], messages: [message('no-indicators-read', 2)] });
    const inText = { ...plan, source: { ...plan.source, format: 'text' as const } };
    expect(found(inText, [projectAmountMissing])).toEqual([]);
    const blank = { ...inText, projects: [{ ...bare, amounts: { total: '' } }] };
    expect(found(blank, [projectAmountMissing])).toEqual(['/projects/0/amounts']);
  });

  test('or the lines of a table of which recognition has lost cells or signs', () => {
    const project = exampleProject({ amounts: {}, indicators: [line('质量指标', '合格率', '98%')], at: { line: 2 } });
    const plan = examplePlan({ projects: [project] });
    for (const code of ['rows-torn', 'signs-misread']) {
      const report = checkPlan({ ...plan, messages: [message(code, 2)] }, {}, {}, [
        actualMissing,
        projectAmountMissing,
      ]);
      expect(report.findings.map(({ subject }) => subject)).toEqual(['/projects/0/amounts']);
    }
  });

  test('and in text that runs on the numbers of the tables say which is meant', () => {
    const [one, two] = [1, 2].map((table) => exampleProject({ indicators: weighed, at: { line: 2, table } }));
    const plan = examplePlan({ projects: one && two ? [one, two] : [], messages: endsAt(2) });
    expect(cutOffTables(plan)).toEqual(['/projects/1']);
    const first = { ...endsAt(2)[0], at: { line: 2, table: 1, row: 9 } } as Plan['messages'][number];
    expect(cutOffTables({ ...plan, messages: [first] })).toEqual(['/projects/0']);
  });
});
