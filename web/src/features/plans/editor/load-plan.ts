import type { Plan } from '#contract/plan-content.ts';
import { planEndpoints } from '#contract/plans.ts';
import type { PlanState } from '#contract/words.ts';
import { call } from '../../../lib/api/call.ts';

export interface LoadedPlan {
  readonly title: string;
  readonly fiscalYear: number;
  readonly state: PlanState;
  readonly etag: string;
  readonly version: number;
  readonly plan: Plan;
  /** The version that an unsaved draft of this browser started from, where that is an older one. */
  readonly draftBase?: { readonly version: number; readonly plan: Plan };
}

/** The newest version of a plan with its ETag, and the older one that a draft started from. */
export async function loadPlan(id: string, draftVersion?: number): Promise<LoadedPlan> {
  const { value, etag } = await call(planEndpoints.read, { params: { id } });
  const { title, fiscalYear, state, version } = value;
  const plan = await contentOf(id, version);
  const isOlder = draftVersion !== undefined && draftVersion < version;
  return {
    ...{ title, fiscalYear, state, etag, version, plan },
    ...(isOlder && { draftBase: { version: draftVersion, plan: await contentOf(id, draftVersion) } }),
  };
}

async function contentOf(id: string, version: number): Promise<Plan> {
  const { value } = await call(planEndpoints.readContent, { params: { id }, query: { version } });
  // The contract lets the content through as it is; the model says what stands in it.
  return value as unknown as Plan;
}
