import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The pointer of the table in the middle of which the text ends ("/projects/2", "" for the department as a whole), or undefined where
 * every table is complete. Excerpts end so; what such a table lacks, or adds up to, nobody can say.
 */
export function cutOffTable(plan: Plan): string | undefined {
  const message = plan.messages.find(({ code }) => code === 'text-ends-in-row');
  if (!message) return undefined;
  const end = lineOf(message.at);
  const starts = plan.projects.map(({ at }, index) => ({ index, line: lineOf(at) }));
  const before = starts.filter(({ line }) => line <= end).sort((a, b) => b.line - a.line);
  return before[0] ? `/projects/${before[0].index}` : '';
}

const lineOf = (at: Place | undefined): number => at?.line ?? 0;
