/** Where a page of records ends: day and id as one word. The contract has looked at its form. */
export function placeOf(cursor: string | undefined): { readonly date: string; readonly id: string } | undefined {
  return cursor === undefined ? undefined : { date: cursor.slice(0, 10), id: cursor.slice(11) };
}

/** The cursor of a page that ends with a record. */
export function writePlace({ date, id }: { readonly date: string; readonly id: string }): string {
  return `${date}.${id}`;
}
