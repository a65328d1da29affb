import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import { type CellKeyDownEvent, createGrid, type GridApi, type GridOptions } from 'ag-grid-community';
import { type ClipboardEvent, useEffect, useMemo, useRef } from 'react';
import { cspNonce } from '../../lib/csp-nonce.ts';
import { useLanguage } from '../../lib/language/language.tsx';
import { readClipboardTable, writeClipboardTable } from './clipboard-table.ts';
import { hideDropPlace, orderAfterDrag, showDropPlace } from './drag-row.ts';
import { gridColumns } from './grid-columns.ts';
import { leaveSheet } from './leave-sheet.ts';
import { performKey } from './perform-key.ts';
import type { SheetActions, SheetColumn } from './sheet-column.ts';
import { sheetTheme } from './sheet-modules.ts';

interface SheetProps<R extends { readonly id: string }> extends SheetActions {
  /** What is in the sheet, for screen readers. */
  readonly label: string;
  readonly columns: readonly SheetColumn<R>[];
  readonly rows: readonly R[];
  readonly isReadOnly?: boolean;
  readonly height: number | string;
  /** Where to go: brought into view and focused whenever it changes. */
  readonly goTo?: { readonly id: string; readonly column: string } | undefined;
  readonly onFocusRow?: (id: string) => void;
  readonly onSelect?: (ids: readonly string[]) => void;
}

/** Rows drawn above and below what is seen: whoever scrolls by the wheel waits for all that is drawn anew. */
const ROWS_BEYOND = 2;

/**
 * A table that is edited as in Excel: type into a cell, paste and copy blocks, fill down (Ctrl+D), undo (Ctrl+Z), rows dragged or moved
 * (Alt+arrows), added (Alt+Enter) and taken away (Alt+Delete); Esc leads out of it, with Shift back. The rows belong to the owner: the sheet says what is wanted and shows what it is given.
 */
export default function Sheet<R extends { readonly id: string }>(props: SheetProps<R>) {
  const { label, columns, rows, isReadOnly = false, height, goTo } = props;
  const { language } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<GridApi<R>>(undefined);
  const latest = useRef(props);
  latest.current = props;
  /** The row from which Shift and a click select. */
  const anchor = useRef<Anchor>({ row: 0, isShift: false });
  const columnDefs = useMemo(() => gridColumns(columns, isReadOnly), [columns, isReadOnly]);

  // Before the effects below, which tell it what has changed since.
  useEffect(() => {
    if (!place.current) return;
    const api = createGrid<R>(place.current, {
      ...gridOptions(latest, anchor),
      ...(language === 'zh' && { localeText: AG_GRID_LOCALE_CN }),
    });
    grid.current = api;
    return () => api.destroy();
  }, [language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language it is another grid.
  useEffect(() => grid.current?.setGridOption('columnDefs', columnDefs), [columnDefs, language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language it is another grid.
  useEffect(() => grid.current?.setGridOption('rowData', [...rows]), [rows, language]);

  useEffect(() => {
    const api = grid.current;
    if (!api || !goTo) return;
    const row = api.getRowNode(goTo.id)?.rowIndex;
    if (row === undefined || row === null) return;
    api.ensureIndexVisible(row);
    api.setFocusedCell(row, goTo.column);
  }, [goTo]);

  function pasteBlock(event: ClipboardEvent): void {
    const cell = grid.current?.getFocusedCell();
    if (isReadOnly || !cell || isTyping(event.target)) return;
    event.preventDefault();
    const table = readClipboardTable(event.clipboardData.getData('text/plain'));
    latest.current.onPaste(cell.rowIndex, cell.column.getColId(), table);
  }

  function copyBlock(event: ClipboardEvent): void {
    const api = grid.current;
    if (!api || isTyping(event.target)) return;
    const block = blockOf(api, columns);
    if (!block) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeClipboardTable(block));
  }

  return (
    <section
      aria-label={label}
      style={{ height, width: '100%' }}
      // Before the grid sees the key, which ends the editing of a cell by it.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' || (grid.current?.getEditingCells().length ?? 0) > 0) return;
        event.preventDefault();
        leaveSheet(event.currentTarget, event.shiftKey);
      }}
      onPaste={pasteBlock}
      onCopy={copyBlock}
      onPointerDownCapture={({ shiftKey }) => {
        anchor.current.isShift = shiftKey;
      }}
    >
      <div ref={place} style={{ height: '100%' }} />
    </section>
  );
}

interface Anchor {
  row: number;
  isShift: boolean;
}

/** What stays the same as long as there is a grid; what happens in it is told to the latest owner. */
function gridOptions<R extends { readonly id: string }>(
  latest: { readonly current: SheetProps<R> },
  anchor: { readonly current: Anchor },
): GridOptions<R> {
  return {
    theme: sheetTheme,
    ...(cspNonce && { styleNonce: cspNonce }),
    getRowId: ({ data }) => data.id,
    readOnlyEdit: true,
    enterNavigatesVertically: true,
    enterNavigatesVerticallyAfterEdit: true,
    rowSelection: { mode: 'multiRow', checkboxes: false, headerCheckbox: false, enableClickSelection: false },
    stopEditingWhenCellsLoseFocus: true,
    tooltipShowDelay: 300,
    suppressRowHoverHighlight: true,
    animateRows: false,
    suppressColumnVirtualisation: true,
    rowBuffer: ROWS_BEYOND,
    onCellEditRequest: ({ data, column, newValue }) =>
      latest.current.onEdit([{ id: data.id, column: column.getColId(), text: String(newValue ?? '') }]),
    onRowDragMove: showDropPlace,
    onRowDragLeave: hideDropPlace,
    onRowDragCancel: hideDropPlace,
    onRowDragEnd(event) {
      hideDropPlace(event);
      const ids = orderAfterDrag(event);
      if (ids) latest.current.onReorder(ids);
    },
    onCellFocused({ api, rowIndex }) {
      const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex);
      if (!row?.data || rowIndex === null) return;
      latest.current.onFocusRow?.(row.data.id);
      if (anchor.current.isShift) return;
      anchor.current.row = rowIndex;
      if (!row.isSelected()) api.deselectAll();
    },
    onCellClicked({ api, rowIndex }) {
      if (rowIndex !== null && anchor.current.isShift) selectBetween(api, anchor.current.row, rowIndex);
      anchor.current.isShift = false;
    },
    onSelectionChanged: ({ api }) => latest.current.onSelect?.(api.getSelectedRows().map(({ id }) => id)),
    onCellKeyDown(event) {
      if (!latest.current.isReadOnly) performKey(event as CellKeyDownEvent<R>, latest.current);
    },
  };
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

function selectBetween<R>(api: GridApi<R>, one: number, other: number): void {
  api.deselectAll();
  for (let row = Math.min(one, other); row <= Math.max(one, other); row += 1) {
    api.getDisplayedRowAtIndex(row)?.setSelected(true);
  }
}

/** Several selected rows are copied whole, else the one cell that has the focus. */
function blockOf<R>(api: GridApi<R>, columns: readonly SheetColumn<R>[]): string[][] | undefined {
  const cell = api.getFocusedCell();
  const selected = api.getSelectedNodes().toSorted((one, other) => (one.rowIndex ?? 0) - (other.rowIndex ?? 0));
  if (selected.length > 1) {
    const copied = columns.filter(({ isReadOnly }) => !isReadOnly);
    return selected.flatMap(({ data }) => (data ? [copied.map(({ text }) => text(data))] : []));
  }
  const row = cell && api.getDisplayedRowAtIndex(cell.rowIndex)?.data;
  const column = columns.find(({ key }) => key === cell?.column.getColId());
  return row && column ? [[column.text(row)]] : undefined;
}
