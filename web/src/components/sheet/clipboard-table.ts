/**
 * The cells of a block as Excel and WPS put it on the clipboard: tabs between cells, line breaks between rows; a cell with either in it, or with
 * quotation marks, is quoted and its marks are doubled. The line break after the last row makes no row.
 */
export function readClipboardTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const normal = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < normal.length; at += 1) {
    const sign = normal[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (normal[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && isClosed(normal, at)) quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** Whether a quotation mark at the beginning of a cell has its partner at an end of a cell; else it is a sign like any other. */
function isClosed(text: string, from: number): boolean {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at + 1 === text.length || text[at + 1] === '\t' || text[at + 1] === '\n';
    at += 1;
  }
  return false;
}

/** The same the other way, so that a block can be taken to Excel. */
export function writeClipboardTable(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}
