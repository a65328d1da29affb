import type { CellKeyDownEvent, GridApi } from 'ag-grid-community';
import type { SheetActions, SheetColumn } from './sheet-column.ts';
import { type SheetKey, sheetKeyOf } from './sheet-keys.ts';

type Row = { readonly id: string };
type Owner<R> = SheetActions & { readonly columns: readonly SheetColumn<R>[] };

/** Does what a key means in a sheet. */
export function performKey<R extends Row>(pressed: CellKeyDownEvent<R>, owner: Owner<R>): void {
  const { api, event, rowIndex, column } = pressed;
  if (!(event instanceof KeyboardEvent) || rowIndex === null || api.getEditingCells().length > 0) return;
  const key = sheetKeyOf(event);
  if (!key) return;
  // An input method has to get its key; everything else is ours and not the browser's.
  if (key !== 'compose') event.preventDefault();
  perform(key, api, rowIndex, column.getColId(), owner);
}

function perform<R extends Row>(key: SheetKey, api: GridApi<R>, row: number, column: string, owner: Owner<R>): unknown {
  const ids = selectedOr(api, row);
  const isFixed = owner.columns.find((one) => one.key === column)?.isReadOnly === true;
  switch (key) {
    case 'undo':
      return owner.onUndo();
    case 'redo':
      return owner.onRedo();
    case 'insert':
      return owner.onInsert(row);
    case 'remove-rows':
      return owner.onRemove(ids);
    case 'move-up':
    case 'move-down':
      return move(api, row, column, key === 'move-up' ? -1 : 1, owner);
    case 'extend-up':
    case 'extend-down':
      return extend(api, row, column, key === 'extend-up' ? -1 : 1);
    case 'compose':
      return isFixed ? undefined : api.startEditingCell({ rowIndex: row, colKey: column });
    case 'clear':
      return isFixed ? undefined : owner.onEdit(ids.map((id) => ({ id, column, text: '' })));
    case 'fill-down':
      return isFixed ? undefined : owner.onFillDown(ids.length > 1 ? ids : withRowAbove(api, row, ids), column);
  }
}

/** The ids of the selected rows from top to bottom where the focus is among them, else of the one with the focus. */
function selectedOr<R extends Row>(api: GridApi<R>, row: number): string[] {
  const here = api.getDisplayedRowAtIndex(row);
  const selected = api.getSelectedNodes().toSorted((one, other) => (one.rowIndex ?? 0) - (other.rowIndex ?? 0));
  const nodes = here && !selected.includes(here) ? [here] : selected;
  return nodes.flatMap(({ data }) => (data ? [data.id] : []));
}

/** As in Excel: with one cell, Ctrl+D takes down the one above. */
function withRowAbove<R extends Row>(api: GridApi<R>, row: number, ids: readonly string[]): string[] {
  const above = row > 0 ? api.getDisplayedRowAtIndex(row - 1)?.data : undefined;
  return above ? [above.id, ...ids] : [];
}

function move<R extends Row>(api: GridApi<R>, row: number, column: string, by: number, owner: Owner<R>): void {
  const ids: string[] = [];
  api.forEachNode(({ data }) => data && ids.push(data.id));
  const [here, there] = [ids[row], ids[row + by]];
  if (here === undefined || there === undefined) return;
  ids[row] = there;
  ids[row + by] = here;
  owner.onReorder(ids);
  api.setFocusedCell(row + by, column);
}

function extend<R extends Row>(api: GridApi<R>, row: number, column: string, by: number): void {
  const next = api.getDisplayedRowAtIndex(row + by);
  if (!next) return;
  api.getDisplayedRowAtIndex(row)?.setSelected(true);
  next.setSelected(true);
  api.ensureIndexVisible(row + by);
  api.setFocusedCell(row + by, column);
}
