import type { GridApi, RowDragEvent } from 'ag-grid-community';

/** Shows between which rows the dragged one will come. */
export function showDropPlace<R>({ api, node, overNode, y }: RowDragEvent<R>): void {
  const dropIndicatorPosition = overNode && isBelow(overNode, y) ? 'below' : 'above';
  api.setRowDropPositionIndicator(overNode && overNode !== node ? { row: overNode, dropIndicatorPosition } : null);
}

export function hideDropPlace<R>({ api }: { readonly api: GridApi<R> }): void {
  api.setRowDropPositionIndicator(null);
}

/** The ids of all rows with the dragged one where it was let go; undefined where nothing moves. Beyond the last row is the end. */
export function orderAfterDrag<R extends { readonly id: string }>(event: RowDragEvent<R>): string[] | undefined {
  const { api, node, overNode, y } = event;
  const ids: string[] = [];
  api.forEachNode(({ data }) => data && ids.push(data.id));
  const moved = node.data?.id;
  if (moved === undefined || overNode === node) return undefined;
  const rest = ids.filter((id) => id !== moved);
  const over = overNode?.data ? rest.indexOf(overNode.data.id) : -1;
  const place = over === -1 || !overNode ? rest.length : over + (isBelow(overNode, y) ? 1 : 0);
  return rest.toSpliced(place, 0, moved);
}

const isBelow = ({ rowTop, rowHeight }: { rowTop: number | null; rowHeight: number | null | undefined }, y: number) =>
  y > (rowTop ?? 0) + (rowHeight ?? 0) / 2;
