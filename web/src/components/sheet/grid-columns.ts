import type { CellClassRules, ColDef } from 'ag-grid-community';
import type { SheetColumn } from './sheet-column.ts';
import { sheetKeyOf } from './sheet-keys.ts';

/** The columns as AG Grid takes them. The first one has the handle to drag the row by. */
export function gridColumns<R>(columns: readonly SheetColumn<R>[], isReadOnly: boolean): ColDef<R>[] {
  return columns.map((column, index) => ({
    colId: column.key,
    headerName: column.title,
    width: column.width,
    ...(column.grows && { flex: 1, minWidth: column.width }),
    sortable: false,
    suppressMovable: true,
    suppressHeaderMenuButton: true,
    editable: !isReadOnly && !column.isReadOnly,
    rowDrag: !isReadOnly && index === 0,
    valueGetter: ({ data }) => (data ? column.text(data) : ''),
    cellEditor: 'agLargeTextCellEditor',
    cellEditorPopup: true,
    cellEditorParams: { maxLength: 4000, rows: 4, cols: 32 },
    ...(column.classes && { cellClassRules: rulesOf(column.classes) }),
    ...(column.note && { tooltipValueGetter: ({ data }) => (data ? column.note?.(data) : undefined) }),
    suppressKeyboardEvent: ({ event, editing }) => !editing && sheetKeyOf(event) !== undefined,
  }));
}

const rulesOf = <R>(classes: Readonly<Record<string, (row: R) => boolean>>): CellClassRules<R> =>
  Object.fromEntries(
    Object.entries(classes).map(([name, holds]) => [name, ({ data }) => data !== undefined && holds(data)]),
  );
