import type { FindingDecisionRow } from '../../store/findings/finding-decisions.ts';
import { findPlanRow } from '../../store/workflow/plans.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { type DecisionInput, decideFinding } from '../findings/decide-finding.ts';
import { mustBeOpen, mustBeOwn } from './may-change.ts';
import { mustHaveVersion, mustSeePlan } from './plan-view.ts';

/** Accepts or dismisses a finding in the newest version of a plan of the own office, while it can still be changed. */
export async function decidePlanFinding(
  acting: Acting,
  planId: string,
  input: DecisionInput,
): Promise<FindingDecisionRow | null> {
  const known = await mustSeePlan(acting, planId);
  mustBeOwn(acting, known);
  const { tenant } = known;
  return act(acting, { tenant, action: 'plan.decide' }, async (step) => {
    const row = (await findPlanRow(step.db, [tenant], planId)) ?? known;
    mustBeOpen(row);
    const { report } = await mustHaveVersion(step.db, row);
    const owner = { tenant, id: planId, version: row.version };
    const decided = await decideFinding(step, acting.actor, owner, report, input);
    await step.record({ subject: `plan/${planId}`, after: { version: row.version, ...input } });
    return decided;
  });
}
