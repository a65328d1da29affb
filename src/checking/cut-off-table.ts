import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The pointers of the tables that are not whole ("/projects/2", "" for the department as a whole): the one in the middle of which the
 * text ends or right behind its outputs, one that begins without its header, and in plain text one that ends before its indicators. Excerpts are cut so; what such
 * a table lacks, or adds up to, nobody can say.
 */
export function cutOffTables(plan: Plan): readonly string[] {
  const tables = plan.messages
    .filter((message) => isOfCut(message, plan))
    .flatMap((message) => tablesOf(message, plan));
  return [...new Set(tables)];
}

function isOfCut({ code }: Message, plan: Plan): boolean {
  return (
    code === 'text-ends-in-row' ||
    code === 'text-ends-in-outputs' ||
    code === 'header-missing' ||
    (code === 'no-indicators-read' && plan.source.format === 'text')
  );
}

/** Of a text without any indicators every table that has none; else the table that begins before the line of the message. */
function tablesOf({ code, at }: Message, plan: Plan): string[] {
  const empty = plan.projects.flatMap(({ indicators }, index) =>
    indicators.length === 0 ? [`/projects/${index}`] : [],
  );
  return code === 'no-indicators-read' && empty.length > 0 ? empty : [tableAt(plan, at)];
}

function tableAt(plan: Plan, at: Place | undefined): string {
  const end = lineOf(at);
  const starts = plan.projects.map((project, index) => ({ index, line: lineOf(project.at) }));
  const before = starts.filter(({ line }) => line <= end).sort((a, b) => b.line - a.line);
  return before[0] ? `/projects/${before[0].index}` : '';
}

const lineOf = (at: Place | undefined): number => at?.line ?? 0;
