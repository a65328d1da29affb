import { decimal, type Exact, isDecimal } from '../base/decimal.ts';
import type { Horizon } from '../model/plan.ts';
import type { NumberTarget } from '../model/target.ts';
import { targetAmount } from './money-amount.ts';
import type { IndicatorView } from './plan-view.ts';

/** A cost indicator that speaks of the whole, with its amount in 元. */
export interface CostTarget {
  readonly view: IndicatorView;
  readonly amount: Exact;
  /** Whether the name says that it is the whole cost; otherwise it is only the single cost indicator there is. */
  readonly named: boolean;
}

const WHOLE =
  /(项目总?成本|总成本|总支出|总经费|总投资|预算控制|经费控制|成本控制|控制数|年度预算|预算总额|项目预算|预算金额|投资总额|资金总额|支出总额|总额|总费用|预算成本)/;
const PART =
  /(三公|公务|公用|会议|差旅|办公|每|人均|单位|平均|单价|生均|户均|亩均|标准|单次|单个|培训成本|会议成本|印刷|采购单价|节约|降低|下降)/;

/** Whether a line is a cost in money, as against social and ecological cost. */
export const isEconomicCost = ({ level1, level2 }: IndicatorView): boolean =>
  level2 === 'cost' || level2 === 'economic-cost' || (level1 === 'cost' && level2 === undefined);

/**
 * The one cost indicator of a project that states its total cost with an upper bound or an exact amount. Undefined where there is
 * none, or where several could be meant: parts of the cost cannot be held against the budget.
 */
export function totalCostTarget(indicators: readonly IndicatorView[], horizon: Horizon): CostTarget | undefined {
  const costs = indicators.filter((view) => view.indicator.horizon === horizon && isEconomicCost(view));
  const amounts = costs.flatMap((view): CostTarget[] => {
    const [number] = view.numbers;
    if (!number || view.numbers.length > 1 || number.op === '≥' || number.op === '>' || PART.test(view.name)) return [];
    const amount = targetAmount(number) ?? inTenThousands(number);
    return amount ? [{ view, amount, named: WHOLE.test(view.name) }] : [];
  });
  const whole = amounts.filter(({ named }) => named);
  if (whole.length === 1) return whole[0];
  return whole.length === 0 && amounts.length === 1 && costs.length === 1 ? amounts[0] : undefined;
}

/** "≤35万" of a cost, read as 350000 of nothing, is 35万元. */
const inTenThousands = ({ value, unit, per, text }: NumberTarget): Exact | undefined =>
  unit === '' && per === undefined && /\d\s*万$/.test(text.trim()) && isDecimal(value) ? decimal(value) : undefined;

/** Whether two amounts are apart by exactly a change of unit: 元 taken for 万元 or 千元. */
export function differsByUnit(a: Exact, b: Exact): boolean {
  if (a.isZero() || b.isZero()) return false;
  const ratio = a.greaterThan(b) ? a.dividedBy(b) : b.dividedBy(a);
  return ratio.equals(10_000) || ratio.equals(1000);
}
