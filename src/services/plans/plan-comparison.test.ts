import { expect, it } from 'vitest';
import { emptyPlan } from '../../model/empty-plan.ts';
import type { Indicator, Plan } from '../../model/plan.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { comparePlans } from './plan-comparison.ts';

const line = (level3: string, target: string): Indicator => ({
  horizon: 'annual',
  level1: '产出指标',
  level2: '数量指标',
  level3,
  target: parseTarget(target),
  at: {},
});
const planOf = (fiscalYear: number, indicators: readonly Indicator[]): Plan => ({
  ...emptyPlan({ file: '', sha256: '', format: 'unknown' }, 'general'),
  fiscalYear,
  projects: [
    {
      name: '道路养护',
      amounts: { total: '500000' },
      fundingPlan: [],
      goals: [],
      midtermGoals: [],
      costLines: [],
      indicators,
    },
  ],
});

it('puts the lines of two years side by side, with what is gone where it stood', () => {
  const rows = comparePlans(
    planOf(2025, [line('养护里程', '≥100公里'), line('巡查次数', '≥12次'), line('购置车辆', '≥1辆')]),
    planOf(2026, [line('养护里程', '≥120公里'), line('购置车辆', '≥1辆'), line('培训人次', '≥30人次')]),
  );
  expect(rows.map(({ kind, thing, label }) => `${kind} ${thing} ${label}`)).toEqual([
    'same project 道路养护',
    'changed indicator 道路养护 › 养护里程',
    'removed indicator 道路养护 › 巡查次数',
    'same indicator 道路养护 › 购置车辆',
    'added indicator 道路养护 › 培训人次',
  ]);
  expect(rows[1]).toMatchObject({
    subjectBefore: '/projects/0/indicators/0',
    subjectAfter: '/projects/0/indicators/0',
    fields: expect.arrayContaining([{ name: 'target', before: '≥100公里', after: '≥120公里' }]),
  });
  expect(rows[2]).not.toHaveProperty('subjectAfter');
});
