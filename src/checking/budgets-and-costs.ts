import type { Exact } from '../base/decimal.ts';
import type { Plan } from '../model/plan.ts';
import { type CostTarget, differsByUnit, totalCostTarget } from './cost-targets.ts';
import { amountOf } from './money-amount.ts';
import { viewOf } from './plan-view.ts';
import { rememberLast } from './remember-last.ts';

/** A stated total cost beside the budget it belongs to, both in 元. */
export interface BudgetAndCost extends CostTarget {
  readonly budget: Exact;
  /** Whose budget: the project's name or 部门整体. */
  readonly owner: string;
}

/**
 * Every total cost target of the paper with its budget: of projects, of their term, and of the department as a whole. A single cost indicator
 * that does not call itself the total counts as one only from half of the budget on: less is a part or a price, if it is not the budget in another unit. Made once for each plan object.
 */
export const budgetsAndCosts: (plan: Plan) => readonly BudgetAndCost[] = rememberLast(pairUp);

function pairUp(plan: Plan): readonly BudgetAndCost[] {
  const view = viewOf(plan);
  const pairs: BudgetAndCost[] = [];
  const add = (cost: CostTarget | undefined, printed: string | null | undefined, owner: string): void => {
    const budget = amountOf(printed);
    if (!cost || !budget) return;
    if (!cost.named && cost.amount.times(2).lessThan(budget) && !differsByUnit(cost.amount, budget)) return;
    pairs.push({ ...cost, budget, owner });
  };
  add(totalCostTarget(view.department, 'annual'), plan.budget?.total, '部门整体');
  for (const { project, indicators, label } of view.projects) {
    add(totalCostTarget(indicators, 'annual'), project.amounts.total, label);
    add(totalCostTarget(indicators, 'midterm'), project.midtermAmounts?.total, label);
  }
  return pairs;
}
