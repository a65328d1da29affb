import type { Acting } from '../acting/actor.ts';
import { declaredLines } from '../ledgers/measure-plan.ts';
import { confirmMeasuresOf, measurable } from '../measures/plan-measures.ts';

/** Confirms how the indicators of a plan are measured, where the wording suggests a ledger that the office keeps. */
export async function confirmMeasures(acting: Acting, planId: string, kept: ReadonlySet<string>): Promise<void> {
  const { ledgers, plan, time } = await measurable(acting, planId);
  const lines = await declaredLines(ledgers, plan, time, planId);
  const chosen = lines.flatMap(({ subject, proposals }) => {
    const fitting = proposals.find(({ measure, confidence }) => kept.has(measure.ledger) && confidence !== 'low');
    return fitting ? [{ subject, measure: fitting.measure }] : [];
  });
  if (chosen.length > 0) await confirmMeasuresOf(acting, planId, chosen);
}
