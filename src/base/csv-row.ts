/**
 * A line of a CSV file that people open in a spreadsheet (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front: what was typed into the system must not run on the desk of whoever reads the export.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)).join(',')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
