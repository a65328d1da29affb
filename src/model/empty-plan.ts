import type { Source } from './document.ts';
import type { Plan } from './plan.ts';

/** A plan in which nothing stands: what is known of a file before, or instead of, reading it. */
export function emptyPlan(source: Source, layout: string): Plan {
  return {
    schema: 'mingji.plan/1',
    source,
    layout,
    department: {},
    divisions: [],
    safeguards: [],
    workPlan: [],
    indicators: [],
    projects: [],
    messages: [],
  };
}
