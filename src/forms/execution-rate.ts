import { decimal } from '../base/decimal.ts';
import type { ExecutionLine } from '../model/plan.ts';

/** 执行率 of a money line in percent with two places, rounded half up; undefined without both amounts or with a budget of 0. */
export function executionRate({ adjusted, executed }: ExecutionLine): string | undefined {
  if (!adjusted || !executed || decimal(adjusted).isZero()) return undefined;
  return `${decimal(executed).div(decimal(adjusted)).times(100).toFixed(2)}%`;
}
