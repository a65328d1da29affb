import type { Place } from '../../model/place.ts';
import type { Project } from '../../model/plan.ts';

/** A project of which sentences tell the name, and its money in yuan where they do; nothing else is known of it yet. */
export function projectTold(name: string, at: Place | undefined, total?: string | null): Project {
  return {
    name,
    amounts: total ? { total, places: at ? { total: at } : {} } : {},
    fundingPlan: [],
    goals: [],
    midtermGoals: [],
    indicators: [],
    costLines: [],
    ...(at ? { places: { name: at }, at } : {}),
  };
}
