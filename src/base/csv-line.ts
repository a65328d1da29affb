/** Stands at the beginning of a CSV file for spreadsheets: without it Excel and WPS take UTF-8 for GBK. */
export const UTF8_MARK = '\uFEFF';

type Cell = string | null | undefined;

/**
 * A line of CSV (RFC 4180) for programs: every value exactly as it is, an absent one empty. What a lenient reader would trim or take for another
 * separator is quoted too.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(cell ?? '')).join(',')}\r\n`;
}

/**
 * A line of a CSV file that people open in a spreadsheet. A text that it would take for a formula gets an apostrophe in front (OWASP ASVS 5.0,
 * 1.2.10): what was typed into the system must not run on the desk of whoever reads the export. A number below zero and a sign that stands
 * alone, such as the operator "=", are none. `withoutGuard` is the way back.
 */
export function sheetCsvLine(cells: readonly Cell[]): string {
  return csvLine(cells.map((cell) => (cell && isLikeFormula(cell) ? `'${cell}` : cell)));
}

/** The text of a cell of such a file, without the apostrophe that its writer has put in front; other texts as they are. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && isLikeFormula(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Apostrophes in front count as part of a formula, so that a text that brings its own comes back with it. */
function isLikeFormula(text: string): boolean {
  return /^'*[=+\-@＝＋－＠\t\r\n]./su.test(text) && !/^-\d+(?:\.\d+)?%?$/.test(text);
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
