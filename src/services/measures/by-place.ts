import type { Plan } from '../../model/plan.ts';
import type { Database } from '../../store/database.ts';
import { findPlan } from '../../store/plans/plan-versions.ts';
import { listPlanVersionLines } from '../../store/workflow/plan-makings.ts';
import type { PlanRow } from '../../store/workflow/plans.ts';
import { followPointer } from '../workflow/follow-pointer.ts';

/** Something that was kept for an indicator of a plan, by its place in the version that stood then. */
interface KeptForLine {
  readonly indicator: string;
  readonly at: string;
}

/**
 * What was kept for the indicators of a plan, by the places that they have in one version of it: a line that stands elsewhere there takes along
 * what was said of it, and what was said of a line that it has not is left out.
 */
export async function byPlaceIn<T extends KeptForLine>(
  db: Database,
  { row, plan, version: meant }: { readonly row: PlanRow; readonly plan: Plan; readonly version: number },
  kept: readonly T[],
): Promise<ReadonlyMap<string, T>> {
  if (kept.length === 0) return new Map();
  const versions = (await listPlanVersionLines(db, row)).map(({ version, recorded_at }) => ({
    version,
    at: Date.parse(recorded_at),
  }));
  const plans = new Map<number, Promise<Plan | undefined>>();
  const versionAt = (at: string): number =>
    versions.find((one) => one.at <= Date.parse(at))?.version ?? versions.at(-1)?.version ?? row.version;
  const contentOf = (version: number): Promise<Plan | undefined> => {
    const known = plans.get(version) ?? findPlan(db, row.tenant, row.plan_id, version).then((stored) => stored?.plan);
    plans.set(version, known);
    return known;
  };
  const placed = new Map<string, T>();
  for (const one of kept.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const version = versionAt(one.at);
    const place = version === meant ? one.indicator : followPointer(await contentOf(version), plan, one.indicator);
    if (place !== undefined) placed.set(place, one);
  }
  return placed;
}
