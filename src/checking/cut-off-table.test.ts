import { describe, expect, test } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { checkPlan } from './check-plan.ts';
import { cutOffTable } from './cut-off-table.ts';
import { examplePlan, exampleProject, line } from './example-plan.ts';
import { weightsDoNotSum } from './rules/weights-do-not-sum.ts';

const weighed = [line('数量指标', '养护里程', '≥120公里', { weight: '30' })];
const first = exampleProject({ name: '公路养护经费', indicators: weighed, at: { line: 3 } });
const second = exampleProject({ name: '桥梁检测经费', indicators: weighed, at: { line: 40 } });
const endsAt = (lineNumber: number): Plan['messages'] => [
  { severity: 'warning', code: 'text-ends-in-row', text: { zh: '', en: '' }, at: { line: lineNumber } },
];

describe('a text that ends in the middle of a table', () => {
  test('leaves its last table cut off', () => {
    expect(cutOffTable(examplePlan({ projects: [first, second], messages: endsAt(61) }))).toBe('/projects/1');
    expect(cutOffTable(examplePlan({ indicators: weighed, messages: endsAt(24) }))).toBe('');
    expect(cutOffTable(examplePlan({ projects: [first, second] }))).toBeUndefined();
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
      ['桥梁检测经费', '文本在这张表的中间结束，后面的行没有读到，不能下结论。'],
    ]);
  });
});
