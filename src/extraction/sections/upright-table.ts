import type { FormDraft } from '../form-draft.ts';
import { joinName } from '../grid/cell-text.ts';
import { type Grid, layOut } from '../grid/grid.ts';
import { messageOf } from '../messages.ts';
import { readIndicatorTable } from './indicator-table.ts';
import { toldRows } from './told-rows.ts';
import { turnedTable } from './turned-table.ts';

/**
 * Reads a table that is one of indicators only when it is set upright, into the form: one that lies on its side, or a list of projects whose columns tell
 * them. Returns the row behind it, or undefined when none begins at a row.
 */
export function readUprightTable(grid: Grid, first: number, form: FormDraft): number | undefined {
  const turned = turnedTable(grid, first);
  const told = turned ? undefined : toldRows(grid, first);
  const upright = turned ?? told;
  if (!upright || readIndicatorTable(layOut(upright.table), 1, form, () => false) === undefined) return undefined;
  for (const { text, source } of told?.untold ?? [])
    form.messages.push(messageOf('listed-project-untold', source.at, joinName(text)));
  return upright.next;
}
