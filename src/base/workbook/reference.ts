/** The letters of a column counted from 1: 1 is "A", 27 is "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 reference of a row and a column, both counted from 1. */
export function cellName(row: number, column: number): string {
  return columnName(column) + row;
}

/** A1 reference of a rectangle; a single cell is written alone. */
export function rangeName(top: number, left: number, bottom: number, right: number): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** "A1:C9" as "$A$1:$C$9", as defined names need it. */
export function absolute(range: string): string {
  return range.replace(/\$?([A-Z]+)\$?(\d+)/g, '$$$1$$$2');
}

/** A sheet's name in a formula: quoted, quotes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Excel's number of a day ("2025-12-31" is "46022"): days since 1899-12-30, right from 1900-03-01 on. Throws on other text. */
export function dayNumber(isoDay: string): string {
  const time = Date.parse(`${isoDay}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDay) || Number.isNaN(time)) {
    throw new Error(`dayNumber: "${isoDay}" is not a day; write it as 2025-12-31`);
  }
  return String(Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000));
}

const FORBIDDEN_IN_SHEET_NAME = /[:\\/?*[\]\u0000-\u001f\u007f]/g;

/** Whether Excel takes the name: 1 to 31 UTF-16 units, none of : \ / ? * [ ], no quote at either end. */
export function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 31 &&
    name.search(FORBIDDEN_IN_SHEET_NAME) < 0 &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history'
  );
}

/** A valid sheet name as near as possible to a text, with a number behind it where the name is taken already. */
export function sheetName(text: string, taken: readonly string[] = []): string {
  const cleaned =
    text
      .replace(FORBIDDEN_IN_SHEET_NAME, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '') || '表';
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = cut(cleaned, 31 - suffix.length) + suffix;
    if (isSheetName(name) && !lower.has(name.toLowerCase())) return name;
  }
}

/** At most `length` UTF-16 units, never half a character. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
