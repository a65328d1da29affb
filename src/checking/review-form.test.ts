import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../model/check-report.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { ReviewItem } from '../model/review.ts';
import { exampleProject, line, examplePlan as planWithout } from './example-plan.ts';
import { rules as registered } from './registry.generated.ts';
import { exampleReport, exampleRules, examplePlan as onePaper } from './reports/example-paper.ts';
import { proposeReview } from './review-form.ts';
import { reviewParts } from './review-points.ts';

const NOTHING: CheckReport = { findings: [], notChecked: [], rules: [], switchedOff: [] };
const template = exampleReport.findings[0] as Finding;
const found = (rule: string, severity: Finding['severity'], subject = '/projects/0'): Finding => ({
  ...template,
  rule,
  severity,
  subject,
});
const withFindings = (...findings: Finding[]): CheckReport => ({ ...NOTHING, findings });

function item(plan: Plan, report: CheckReport, id: string): ReviewItem {
  const items = proposeReview(plan, report, exampleRules).parts.flatMap((part) => part.items);
  const one = items.find((candidate) => candidate.id === id);
  if (!one) throw new Error(`no review point ${id}`);
  return one;
}

/** A paper with as many projects as asked for, each with one indicator. */
function papers(projects: number): Plan {
  const project = exampleProject({ indicators: [line('数量指标', '养护里程', '≥120公里')] });
  return planWithout({ projects: Array.from({ length: projects }, () => project) });
}

test('the form has four parts of 20, 30, 30 and 20 points with eight points to check', () => {
  const form = proposeReview(onePaper, NOTHING, exampleRules);
  expect(form.parts.map(({ max }) => max)).toEqual(['20', '30', '30', '20']);
  expect(form.parts.flatMap(({ items }) => items)).toHaveLength(8);
  expect(form).toMatchObject({ total: '100', grade: 'excellent' });
});

test('every rule about goals counts under exactly one of the eight points', () => {
  const points = reviewParts.flatMap((part) => part.points.map(({ id }) => id));
  for (const rule of registered) {
    if (rule.topic === 'self-evaluation') expect(rule.reviewPoint, rule.id).toBeUndefined();
    else expect(points, rule.id).toContain(rule.reviewPoint);
  }
});

test('a paper whose indicators could not be read is not given full points', () => {
  const form = proposeReview(planWithout({ projects: [exampleProject()] }), NOTHING, exampleRules);
  expect(form.total).toBeUndefined();
  expect(form.notProposed?.zh).toBe('没有读到绩效指标，无从评分');
});

test('a paper of which only a part was seen says so, names the tables and on how many indicators its points stand', () => {
  const project = exampleProject({ name: '公路养护经费', indicators: [line('数量指标', '养护里程', '≥120公里')] });
  const told = { severity: 'info', code: 'indicators-told', text: { zh: '', en: '' } } as const;
  const form = (projects: number, messages: Plan['messages']) =>
    proposeReview(planWithout({ projects: Array(projects).fill(project), messages }), NOTHING, exampleRules);
  expect(form(1, []).inPart).toBeUndefined();
  expect(form(1, [told])).toMatchObject({ total: '100', grade: 'excellent' });
  expect(form(1, [told]).inPart?.zh).toMatch(/^没有读到全表：公路养护经费。.*只就读到的 1 条指标而言。$/);
  expect(form(5, [told]).inPart?.en).toMatch(/: 公路养护经费, 公路养护经费, 公路养护经费 and 2 more\./);
});

describe('points', () => {
  test('an error takes 30 %, a warning 15 %, a hint 5 % of its point, however often the rule was broken', () => {
    expect(item(onePaper, withFindings(found('cost-above-budget', 'error')), 'funds-match').points).toBe('10.5');
    expect(
      item(onePaper, withFindings(found('target-vague', 'warning'), found('target-vague', 'warning')), 'clarity')
        .points,
    ).toBe('8.5');
    expect(item(onePaper, withFindings(found('class-missing', 'hint')), 'completeness').points).toBe('9.5');
  });

  test('a rule that concerns half of several projects takes twice as much', () => {
    const report = withFindings(
      found('target-vague', 'warning', '/projects/0/x'),
      found('target-vague', 'warning', '/projects/3/x'),
    );
    expect(item(papers(4), report, 'clarity')).toMatchObject({
      points: '7',
      deductions: [{ widespread: true, points: '3' }],
    });
    expect(item(papers(5), report, 'clarity')).toMatchObject({ points: '8.5', deductions: [{ widespread: false }] });
  });

  test('a point never goes below zero', () => {
    const rules = ['a', 'b', 'c', 'd'].map((id) => ({ ...(exampleRules[4] as (typeof exampleRules)[number]), id }));
    const form = proposeReview(onePaper, withFindings(...rules.map(({ id }) => found(id, 'error'))), rules);
    expect(form.parts[0]?.items[1]).toMatchObject({ id: 'clarity', points: '0', grade: 'poor' });
    expect(form.total).toBe('90');
  });

  test('findings of self-evaluation rules do not count', () => {
    expect(proposeReview(onePaper, withFindings(found('score-differs', 'error')), exampleRules).total).toBe('100');
  });
});

test('each deduction names the findings behind it by their number in the report', () => {
  const form = proposeReview(onePaper, exampleReport, exampleRules);
  const deductions = form.parts.flatMap((part) => part.items.flatMap((one) => one.deductions));
  expect(deductions.map(({ rule, findings }) => [rule, findings])).toEqual([
    ['class-missing', [4]],
    ['target-vague', [3]],
    ['stale-slogan', [2]],
    ['cost-above-budget', [1]],
  ]);
});

test('what could not be checked stands beside its point and takes nothing', () => {
  expect(item(onePaper, exampleReport, 'indicator-soundness')).toMatchObject({ notChecked: 1, points: '15' });
});

test('a paper without any indicator is not graded', () => {
  const form = proposeReview(planWithout(), NOTHING, exampleRules);
  expect(form).not.toHaveProperty('total');
  expect(form).not.toHaveProperty('grade');
  expect(form.parts[0]).not.toHaveProperty('points');
});

test('a filled self-evaluation is not reviewed as goals are, and the form says so', () => {
  const indicators = [line('数量指标', '养护里程', '≥120公里', { actual: '118公里', score: '9.8' })];
  const form = proposeReview(planWithout({ projects: [exampleProject({ indicators })] }), NOTHING, exampleRules);
  expect(form).not.toHaveProperty('total');
  expect(form.notProposed?.zh).toContain('自评');
  const mixed = planWithout({ projects: [exampleProject({ indicators }), exampleProject({})] });
  expect(proposeReview(mixed, NOTHING, exampleRules)).toHaveProperty('total', '100');
});
