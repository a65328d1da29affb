import { putMeasure } from '../../store/plans/measures.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { declaredLines } from '../ledgers/measure-plan.ts';
import { ledgersOf } from '../ledgers/office-ledgers.ts';
import { mustSeePlan } from '../plans/plan-view.ts';
import { readContent } from '../plans/read-plans.ts';

/** Confirms how the indicators of a plan are measured, where the wording suggests a ledger that the office keeps. */
export async function confirmMeasures(acting: Acting, planId: string, kept: ReadonlySet<string>): Promise<void> {
  const row = await mustSeePlan(acting, planId);
  const plan = await readContent(acting, planId, row.approved_version ?? row.version);
  const lines = await declaredLines(await ledgersOf(acting), plan, { year: row.fiscal_year }, planId);
  const sure = lines.flatMap(({ subject, indicator, proposals }) => {
    // What is meant for one of something (元/亩) no sum of a ledger gives.
    if (indicator.target.kind === 'number' && indicator.target.per !== undefined) return [];
    const fitting = proposals.find(({ measure, confidence }) => kept.has(measure.ledger) && confidence !== 'low');
    return fitting ? [{ indicator: subject, declaration: { ...fitting.measure, indicator: indicator.level3 } }] : [];
  });
  await act(acting, { tenant: row.tenant, action: 'measure.confirm' }, async (step) => {
    for (const { indicator, declaration } of sure)
      await putMeasure(step.write, { planId, indicator, declaration }, true);
    await step.record({ subject: `plan/${planId}`, after: { measures: sure.length } });
  });
}
