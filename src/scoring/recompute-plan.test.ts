import { expect, it } from 'vitest';
import type { Plan, Project } from '../model/plan.ts';
import { national2020 } from '../regulations/profiles/national2020.ts';
import { type ExampleLine, examplePlan } from './example-table.ts';
import { recomputePlan } from './recompute-plan.ts';

type Row = readonly [line: ExampleLine, actual: string, score: string | null, reason?: string];

function filled(rows: readonly Row[], further: Partial<Project> = {}): Plan {
  const plan = examplePlan(rows.map(([line]) => line));
  const projects = plan.projects.map((project) => ({
    ...project,
    ...further,
    indicators: project.indicators.map((indicator, index) => {
      const [, actual = '', score = null, reason] = rows[index] ?? [];
      return { ...indicator, actual, score, ...(reason === undefined ? {} : { reason }) };
    }),
  }));
  return { ...plan, projects };
}

const LINE: ExampleLine = ['产出指标', '数量指标', '送书场次', '≥20场', '50'];
const CAP: ExampleLine = ['产出指标', '时效指标', '配送时限', '≤10天', '8'];
const WORDS: ExampleLine = ['效益指标', '社会效益指标', '阅读风气', '明显提升', '30'];

const rulesOf = (plan: Plan): string[] => recomputePlan(plan, national2020).findings.map(({ rule }) => rule);

it('says nothing about a sheet that is right', () => {
  expect(rulesOf(filled([[LINE, '20场', '50']]))).toEqual([]);
});

it('says so when nothing is filled in, instead of finding nothing wrong', () => {
  const { evaluation, findings } = recomputePlan(examplePlan([LINE]), national2020);
  expect(findings).toEqual([]);
  expect(evaluation.messages.map(({ code }) => code)).toEqual(['nothing-filled']);
});

it('names both numbers and the formula where a score is above it', () => {
  const [found] = recomputePlan(filled([[LINE, '18场', '50', '暴雨改期']]), national2020).findings;
  expect([found?.rule, found?.severity]).toEqual(['score-differs-from-formula', 'error']);
  expect(found?.message.zh).toContain('填报得分 50，按公式应为 45.00');
  expect(found?.message.zh).toContain('50 × 18 ÷ 20');
});

it('takes a lower score for a possible deduction: a warning', () => {
  const [found] = recomputePlan(filled([[LINE, '20场', '48']]), national2020).findings;
  expect([found?.rule, found?.severity]).toEqual(['score-differs-from-formula', 'warning']);
});

it('scores targets with ≤ the right way round', () => {
  expect(rulesOf(filled([[CAP, '8天', '8']]))).toEqual([]);
  const [found] = recomputePlan(filled([[CAP, '12天', '8', '道路中断']]), national2020).findings;
  expect(found?.message.zh).toContain('6.40');
});

it('takes one place too few for a slip of writing', () => {
  const [found] = recomputePlan(filled([[LINE, '19.37场', '48.4', '暴雨改期']]), national2020).findings;
  expect([found?.title.zh, found?.severity]).toEqual(['得分没有保留两位小数', 'hint']);
});

it('asks for the reasons of missed and far exceeded targets', () => {
  expect(rulesOf(filled([[LINE, '18场', '45']]))).toEqual(['missed-target-without-reason']);
  expect(rulesOf(filled([[LINE, '27场', '50', '无']]))).toEqual(['overachieved-without-reason']);
});

it('lists every row that it cannot compute, with why', () => {
  const plan = filled([
    [WORDS, '有提升', '30'],
    [LINE, '按计划完成', '50'],
    [LINE, '20场', null],
  ]);
  const { findings, notChecked } = recomputePlan(plan, national2020);
  expect(findings).toEqual([]);
  expect(notChecked.map(({ subject }) => subject)).toEqual([0, 1, 2].map((index) => `/projects/0/indicators/${index}`));
  expect(notChecked.every(({ why }) => why.zh !== '')).toBe(true);
});

it('checks a qualitative score against the tier that was named', () => {
  expect(rulesOf(filled([[WORDS, '部分达成', '20', '设备晚到']]))).toEqual([]);
  expect(rulesOf(filled([[WORDS, '部分达成', '24', '设备晚到']]))).toEqual(['score-outside-tier']);
});

it('takes the whole weight for achieved, and goes by the share where one stands beside the tier', () => {
  expect(rulesOf(filled([[WORDS, '达成', '30']]))).toEqual([]);
  expect(rulesOf(filled([[WORDS, '达成', '24']]))).toEqual([]);
  expect(rulesOf(filled([[WORDS, '达成', '23.9']]))).toEqual(['score-outside-tier']);
  expect(rulesOf(filled([[WORDS, '达成 90%', '27']]))).toEqual([]);
  expect(rulesOf(filled([[WORDS, '达成 90%', '28']]))).toEqual(['score-differs-from-formula']);
});

it('counts a sheet as filled by its actual values alone, and names the scores that are missing', () => {
  const { findings, notChecked, evaluation } = recomputePlan(filled([[LINE, '20场', null]]), national2020);
  expect(findings).toEqual([]);
  expect(evaluation.messages.map(({ code }) => code)).not.toContain('nothing-filled');
  expect(notChecked.map(({ why }) => why.zh)).toEqual(['得分栏不是数值。']);
});

it('never lets a score exceed its weight', () => {
  expect(rulesOf(filled([[WORDS, '有提升', '31']]))).toEqual(['score-over-weight']);
});

it('says what a score above its weight should be, for ≤ scored the wrong way round', () => {
  const [found] = recomputePlan(filled([[CAP, '12天', '9.6', '道路中断']]), national2020).findings;
  expect(found?.rule).toBe('score-over-weight');
  expect(found?.message.zh).toContain('得分 9.6 大于分值 8');
  expect(found?.message.zh).toContain('按公式应为 6.40');
});

it('asks for the reason of a deadline that was missed, and leaves the score to a person', () => {
  const deadline: ExampleLine = ['产出指标', '时效指标', '完工时间', '2025年11月30日前', '10'];
  const late = recomputePlan(filled([[deadline, '2025年12月15日', '10']]), national2020);
  expect(late.findings.map(({ rule }) => rule)).toEqual(['missed-target-without-reason']);
  expect(late.notChecked[0]?.why.zh).toContain('2025-12-15');
  expect(rulesOf(filled([[deadline, '2025年12月15日', '8', '暴雨停工']]))).toEqual([]);
  expect(rulesOf(filled([[deadline, '2025年11月30日', '10']]))).toEqual([]);
});

const execution = (further: Partial<NonNullable<Project['execution']>[number]>) => ({
  execution: [
    {
      label: '年度资金总额',
      kind: 'total' as const,
      adjusted: '432000',
      executed: '372400',
      rate: '86%',
      score: '8.62',
      reason: '尾款未付',
      ...further,
    },
  ],
});

it('computes the execution rate as printed, with as many places as printed', () => {
  expect(rulesOf(filled([[LINE, '20场', '50']], execution({})))).toEqual([]);
  expect(rulesOf(filled([[LINE, '20场', '50']], execution({ rate: '86.20%' })))).toEqual([]);
  expect(rulesOf(filled([[LINE, '20场', '50']], execution({ rate: '87%' })))).toEqual(['execution-rate-wrong']);
  expect(rulesOf(filled([[LINE, '20场', '50']], execution({ score: '9' })))).toEqual(['execution-score-differs']);
  expect(rulesOf(filled([[LINE, '20场', '50']], execution({ reason: '' })))).toEqual(['low-execution-without-reason']);
});

it('adds the printed scores and compares total and grade', () => {
  const rows: Row[] = [[LINE, '20场', '50']];
  expect(rulesOf(filled(rows, { ...execution({}), printedTotal: '58.62', printedGrade: '差' }))).toEqual([]);
  expect(rulesOf(filled(rows, { ...execution({}), printedTotal: '59', printedGrade: '优' }))).toEqual([
    'total-differs-from-scores',
    'grade-differs-from-total',
  ]);
});

it('adds up what is a number, and says nothing of a total or a grade that is none', () => {
  const rows: Row[] = [
    [LINE, '20场', '50'],
    [WORDS, '有提升', null],
  ];
  const [found] = recomputePlan(filled(rows, { ...execution({}), printedTotal: '60' }), national2020).findings;
  expect(found?.message.zh).toBe('填报总分 60，各项得分之和是 58.62（8.62 + 50）。');
  expect(rulesOf(filled(rows, { ...execution({}), printedTotal: '五十九', printedGrade: '优' }))).toEqual([]);
  expect(rulesOf(filled(rows, { ...execution({}), printedTotal: '58.62', printedGrade: '合格' }))).toEqual([]);
  expect(rulesOf(filled(rows, { ...execution({ score: '/' }), printedTotal: '50', printedGrade: '差' }))).toEqual([]);
});

it('says what the printed weights add up to where that is neither 90 nor 100, and gives no grade', () => {
  const messages = (rows: readonly Row[]) =>
    recomputePlan(filled(rows), national2020).evaluation.messages.map(({ text }) => text.zh);
  expect(messages([[['产出指标', '数量指标', '送书场次', '≥20场', '89'], '20场', '89']])).toEqual([
    expect.stringContaining('各指标分值合计 89.00，应为 90'),
  ]);
  expect(messages([[['产出指标', '数量指标', '送书场次', '≥20场', '90'], '20场', '90']])).toEqual([]);
});
