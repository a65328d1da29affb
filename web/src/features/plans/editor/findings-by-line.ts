import { type Column, isColumn } from './indicator-cells.ts';
import { lineAt } from './plan-document.ts';
import type { LiveCheck, LiveFinding } from './use-live-check.ts';

/** What was found in one line, and in which of its cells. */
export interface LineFindings {
  readonly all: readonly LiveFinding[];
  readonly byColumn: ReadonlyMap<Column, readonly LiveFinding[]>;
}

/** Findings by the id of the line they are about, also when the line has been moved since. */
export function findingsByLine({
  findings,
  checked,
}: Pick<LiveCheck, 'findings' | 'checked'>): ReadonlyMap<string, LineFindings> {
  if (!checked) return new Map();
  const found = findings.flatMap((finding) => {
    const line = lineAt(checked, finding.subject)?.line;
    return line ? [{ finding, id: line.id, column: columnOf(finding.subject) }] : [];
  });
  const byLine = Map.groupBy(found, ({ id }) => id);
  return new Map(
    [...byLine].map(([id, all]) => {
      const byColumn = Map.groupBy(all, ({ column }) => column);
      const only = (list: typeof all) => list.map(({ finding }) => finding);
      return [id, { all: only(all), byColumn: new Map([...byColumn].map(([column, list]) => [column, only(list)])) }];
    }),
  );
}

/** The cell that a pointer names; the name of the indicator where it names the line as a whole. */
function columnOf(pointer: string): Column {
  const field = /\/indicators\/\d+\/([^/]+)/.exec(pointer)?.[1] ?? '';
  return isColumn(field) ? field : 'level3';
}
