import { expect, it } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { type ExampleLine, examplePlan } from './example-table.ts';
import { formReports, isFilledForm } from './form-reports.ts';

const LINES: readonly ExampleLine[] = [
  ['产出指标', '数量指标', '送书场次', '≥20场'],
  ['产出指标', '数量指标', '送书场次', '≥3场'],
  ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%'],
];
const plan = examplePlan(LINES);

/** A form of the plan as it comes back from an office: actual values by line, in its own order and with its own name. */
function filled(lines: readonly (readonly [name: string, actual: string])[], name = '乡村阅读推广'): Plan {
  const made = examplePlan(lines.map(([level3]) => ['产出指标', '数量指标', level3, '≥1场']));
  const projects = made.projects.map((project) => ({
    ...project,
    name,
    execution: [{ label: '年度资金总额', kind: 'total' as const, adjusted: '500000', executed: '480000' }],
    indicators: project.indicators.map((one, index) => ({ ...one, actual: lines[index]?.[1] ?? '' })),
  }));
  return { ...made, projects };
}

const values = (form: Plan, of = plan) =>
  Object.entries(formReports(form, of).reports.indicators).map(([key, { actual }]) => [key, actual?.text]);

it('matches lines by name whatever their order, and lines of one name in their order', () => {
  const form = filled([
    ['读者满意度', '93%'],
    ['送书 场次', '21场'],
    ['送书场次', '4场'],
  ]);
  expect(values(form)).toEqual([
    ['/projects/0/indicators/2', '93%'],
    ['/projects/0/indicators/0', '21场'],
    ['/projects/0/indicators/1', '4场'],
  ]);
  expect(formReports(form, plan).reports.spending['/projects/0']).toMatchObject({ executed: '480000' });
});

it('takes the only project of a form for the only one of the plan, however it is called', () => {
  expect(values(filled([['读者满意度', '93%']], '阅读推广经费'))).toHaveLength(1);
});

it('names a line and a project that the plan does not have', () => {
  const { messages } = formReports(filled([['绿化面积', '3亩']]), plan);
  expect(messages.map(({ code, at, text }) => [code, at?.row, text.zh])).toEqual([
    ['unknown-indicator', 1, '绩效文本中没有“绿化面积”这个指标。没有采用，请核对名称。'],
  ]);
  const two = { ...plan, projects: plan.projects.flatMap((one) => [one, { ...one, name: '流动图书车' }]) };
  const other = formReports(filled([['读者满意度', '93%']], '路灯养护'), two);
  expect(other.messages.map(({ code }) => code)).toEqual(['unknown-project']);
  expect(other.reports).toEqual({ indicators: {}, spending: {} });
  expect(values(filled([['读者满意度', '93%']], '流动图书车'), two)[0]?.[0]).toBe('/projects/1/indicators/2');
});

it('is a filled form only where values and spending stand in it', () => {
  expect(isFilledForm(filled([['读者满意度', '93%']]))).toBe(true);
  expect(isFilledForm(filled([['读者满意度', '']]))).toBe(false);
  expect(isFilledForm(plan)).toBe(false);
});
