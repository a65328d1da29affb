import { compare, fraction, over, shown, times, toPlaces } from '../base/fraction.ts';
import type { Spending } from '../model/actual.ts';
import type { MoneyPace } from '../model/monitoring.ts';
import type { FundingStep } from '../model/plan.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';
import { type Progress, projectFlow } from './number-pace.ts';
import { lightOf, noteOf, paceStep, reasonForLight } from './pace-light.ts';
import { plannedShare } from './planned-share.ts';

const HUNDRED = fraction('100');

/**
 * The money light (SPEC 6): (spent ÷ adjusted budget) ÷ planned share by the day · 100, the planned share from 资金支出计划 or n/12. A
 * missing figure or a budget of 0 has no pace, and the notes say so.
 */
export function monitorMoney(
  spending: Spending | undefined,
  fundingPlan: readonly FundingStep[],
  progress: Progress,
  profile: RuleProfile,
): MoneyPace {
  if (spending?.adjusted === undefined || spending.executed === undefined) {
    const note = noteOf(
      'spending-missing',
      '缺预算数或执行数，不能计算资金进度。',
      'Budget or expenditure is missing.',
    );
    return { ...given(spending), notes: [note], trace: [] };
  }
  const [budget, spent] = [fraction(spending.adjusted), fraction(spending.executed)];
  if (budget.n <= 0n) {
    const note = noteOf('budget-zero', '预算数为 0，资金进度无法计算。', 'The budget is 0, so there is no pace.');
    return { ...given(spending), notes: [note], trace: [] };
  }
  const { share, source } = plannedShare(fundingPlan, progress.months);
  const rate = over(spent, budget);
  const projection = projectFlow(spent, progress);
  const known = {
    ...given(spending),
    rate: toPlaces(times(rate, HUNDRED), 2),
    plannedShare: toPlaces(times(share, HUNDRED), 2),
    projection: {
      value: toPlaces(projection.value, 2),
      low: toPlaces(projection.low, 2),
      high: toPlaces(projection.high, 2),
    },
  };
  if (share.n === 0n) {
    const note = noteOf(
      'nothing-planned',
      '按资金支出计划，到这一天还不需要支出。',
      'By the funding plan nothing was due yet.',
    );
    return { ...known, notes: [note], trace: [] };
  }
  const pace = times(over(rate, share), HUNDRED);
  const light = lightOf(pace, profile);
  const formula =
    source === 'funding-plan'
      ? {
          zh: '(执行数 ÷ 预算数) ÷ 计划支出进度（资金支出计划）× 100',
          en: '(spent ÷ budget) ÷ planned share (funding plan) × 100',
        }
      : { zh: '(执行数 ÷ 预算数) ÷ (月数 ÷ 12) × 100', en: '(spent ÷ budget) ÷ (months ÷ 12) × 100' };
  return {
    ...known,
    pace: toPlaces(pace, 2),
    light,
    ...reasonForLight(light, spending.reason),
    notes:
      compare(rate, fraction('1')) > 0
        ? [noteOf('spent-over-budget', '执行数已超过预算数，请核对。', 'More was spent than budgeted.')]
        : [],
    trace: [paceStep(pace, formula, `(${spending.executed} ÷ ${spending.adjusted}) ÷ ${shown(share)} × 100`, profile)],
  };
}

function given(spending: Spending | undefined): Pick<MoneyPace, 'adjusted' | 'executed'> {
  return {
    ...(spending?.adjusted === undefined ? {} : { adjusted: spending.adjusted }),
    ...(spending?.executed === undefined ? {} : { executed: spending.executed }),
  };
}
