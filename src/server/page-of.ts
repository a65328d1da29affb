/** A page out of rows of which one more than fits was asked for: where that one is there, the last row shown is the next page's cursor. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => string,
  present: (row: Row) => Item,
): { items: Item[]; nextCursor?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    ...(rows.length > limit && last !== undefined && { nextCursor: cursorOf(last) }),
  };
}
