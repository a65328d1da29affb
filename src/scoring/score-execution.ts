import { compare, type Fraction, fraction, least, ONE, over, shown, times, toPlaces } from '../base/fraction.ts';
import type { Spending } from '../model/actual.ts';
import type { ExecutionScore, Note, ReasonDue } from '../model/evaluation.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';
import { isReasonGiven } from './score-line.ts';

const HUNDRED = fraction('100');

function unscored(
  status: 'missing' | 'unusable',
  weight: string,
  spending: Spending | undefined,
  notes: readonly Note[],
): ExecutionScore {
  return {
    status: weight === '0' ? 'not-applicable' : status,
    weight,
    ...(spending?.adjusted === undefined ? {} : { adjusted: spending.adjusted }),
    ...(spending?.executed === undefined ? {} : { executed: spending.executed }),
    notes,
    trace: [],
  };
}

function reasonDue(rate: Fraction, spending: Spending, profile: RuleProfile): ReasonDue | undefined {
  const { reasonBelow } = profile.execution.value;
  if (compare(times(rate, HUNDRED), fraction(reasonBelow)) >= 0) return undefined;
  return {
    because: 'low-execution',
    text: {
      zh: `预算执行率低于 ${reasonBelow}%，须说明原因。`,
      en: `The execution rate is under ${reasonBelow} %: a reason is mandatory.`,
    },
    given: isReasonGiven(spending.reason),
  };
}

function overspent(rate: Fraction): readonly Note[] {
  if (compare(rate, ONE) <= 0) return [];
  return [
    {
      code: 'spent-over-budget',
      text: {
        zh: `执行数大于预算数，执行率 ${toPlaces(times(rate, HUNDRED), 2)}%，按 100% 计分。请核对预算调整。`,
        en: `More was spent than budgeted (${toPlaces(times(rate, HUNDRED), 2)} %); scored as 100 %. Check the adjusted budget.`,
      },
    },
  ];
}

/**
 * 预算执行率 = 全年执行数 ÷ 调整后预算数; score min(rate, 1) · weight, half up to two places. A missing figure leaves it open; a budget of 0
 * has no rate, which is said and not taken for 0 or 100 %. A weight of "0" shows the rate without scoring it.
 */
export function scoreExecution(spending: Spending | undefined, weight: string, profile: RuleProfile): ExecutionScore {
  if (spending?.adjusted === undefined || spending.executed === undefined) {
    const text = {
      zh: '缺全年预算数或全年执行数，执行率暂不计分。',
      en: 'Budget or expenditure is missing; not scored yet.',
    };
    return unscored('missing', weight, spending, [{ code: 'spending-missing', text }]);
  }
  const budget = fraction(spending.adjusted);
  if (budget.n <= 0n) {
    const text = { zh: '全年预算数为 0，执行率无法计算。', en: 'The budget is 0, so there is no execution rate.' };
    return unscored('unusable', weight, spending, [{ code: 'budget-zero', text }]);
  }
  const rate = over(fraction(spending.executed), budget);
  const score = times(least(rate.n < 0n ? { n: 0n, d: 1n } : rate, ONE), fraction(weight));
  const due = reasonDue(rate, spending, profile);
  return {
    status: weight === '0' ? 'not-applicable' : 'scored',
    weight,
    adjusted: spending.adjusted,
    executed: spending.executed,
    rate: toPlaces(times(rate, HUNDRED), 2),
    ...(weight === '0' ? {} : { score: toPlaces(score, 2) }),
    ...(due ? { reasonDue: due } : {}),
    notes: overspent(rate),
    trace: [
      {
        what: { zh: '预算执行率得分', en: 'score of the execution rate' },
        inputs: [
          { name: { zh: '全年执行数（元）', en: 'spent (yuan)' }, value: spending.executed, ...place(spending) },
          {
            name: { zh: '全年预算数（元）', en: 'adjusted budget (yuan)' },
            value: spending.adjusted,
            ...place(spending),
          },
          { name: { zh: '分值', en: 'weight' }, value: weight },
        ],
        formula: { zh: 'min(全年执行数 ÷ 全年预算数, 1) × 分值', en: 'min(spent ÷ budget, 1) × weight' },
        substituted: `min(${spending.executed} ÷ ${spending.adjusted}, 1) × ${weight}`,
        exact: shown(score),
        result: toPlaces(score, 2),
        roundedTo: 2,
        citations: profile.execution.cites,
      },
    ],
  };
}

function place(spending: Spending): { readonly at?: NonNullable<Spending['at']> } {
  return spending.at ? { at: spending.at } : {};
}
