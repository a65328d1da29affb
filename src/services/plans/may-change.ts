import { OperationalError } from '../../base/operational-error.ts';
import { planStates } from '../../model/workflow.ts';
import type { PlanRow } from '../../store/workflow/plans.ts';
import type { Acting } from '../acting/actor.ts';
import { isOpenForChange } from '../workflow/workflow.ts';

/** A preparer prepares for the own office; what stands under it is for its own people. */
export function mustBeOwn({ actor }: Acting, { tenant }: PlanRow): void {
  if (actor.tenant === tenant) return;
  throw new OperationalError('not_allowed', {
    zh: '只有编报单位自己的填报人可以修改这份计划。',
    en: 'Only a preparer of the plan’s own office may change it.',
  });
}

/** A plan under review or approved stays as it is. */
export function mustBeOpen({ state }: PlanRow): void {
  if (isOpenForChange(state)) return;
  throw new OperationalError('step_not_possible', {
    zh: `计划正处于“${planStates[state].zh}”环节，不能修改内容。被退回或申请调整后才能修改。`,
    en: `The plan is in "${planStates[state].en}"; it can be changed once it has been returned or an adjustment was begun.`,
  });
}
