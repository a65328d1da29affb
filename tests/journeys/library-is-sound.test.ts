import { expect, it } from 'vitest';
import { checkPlan } from '../../src/checking/check-plan.ts';
import { indicatorLibrary } from '../../src/ledgers/library/indicator-library.ts';
import { emptyPlan } from '../../src/model/empty-plan.ts';
import { parseTarget } from '../../src/model/target-grammar/parse-target.ts';

it('no line of the indicator library is one that the check objects to', () => {
  const indicators = indicatorLibrary.map(({ target, ledger: _, ...line }) => ({
    ...line,
    horizon: 'annual' as const,
    target: parseTarget(target),
    at: {},
  }));
  const project = {
    name: '示例项目',
    amounts: {},
    fundingPlan: [],
    goals: [],
    midtermGoals: [],
    costLines: [],
    indicators,
  };
  const plan = { ...emptyPlan({ file: '', sha256: '', format: 'unknown' }, 'general'), projects: [project] };
  const objections = checkPlan(plan).findings.filter(({ subject }) => /indicators\/\d+/.test(subject));
  const told = objections.map(({ rule, severity, label }) => `${severity} ${rule} ${label}`);
  expect(told.filter((one) => !one.startsWith('hint'))).toEqual([]);
});
