import { displayWidth } from '../../../base/display-width.ts';
import { isClassName } from '../vocabulary.ts';

/** The border of a row of a grid: "+----+======+". */
const GRID_RULE = /^\s*\+(?:[-=:]{2,}\+){2,}\s*$/;
/** The same in box characters, and a line between two of them. */
const BOX_RULE = /^\s*[┌┏╔╒╓├┣╠╞╟┝┠└┗╚╘╙][\u2500-\u257f]+\s*$/;
const BOX_LINE = /^\s*[│┃║].*[│┃║]\s*$/;
const FLAT = /[─━═┄┅┈┉]/;
const GRID_LINE = /^\s*\|.*\|\s*$/;
/** What marks the columns of a table without frames: "  ---- ------ ---". */
const DASHES = /^\s*-{2,}(?: +-{2,}){2,}\s*$/;
const ALL_DASHES = /^\s*-{10,}\s*$/;
/** No table has more lines: a rule without an end is a line of dashes. */
const MOST_LINES = 2_000;

/**
 * The lines with those of ruled tables, as pandoc prints them, made into rows with tabs between their cells: grids of + and | or of box characters, and tables whose columns
 * are marked by dashes, a row an entry between empty lines or a line. Other lines as they are; the place of a row is that of its first line.
 */
export function unruledTables<Line extends { readonly text: string }>(source: readonly Line[]): readonly Line[] {
  const lines = source.some(({ text }) => BOX_RULE.test(text)) ? source.map(inAscii) : source;
  if (!lines.some(({ text }) => GRID_RULE.test(text) || DASHES.test(text))) return lines;
  const made: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    const table = gridAt(lines, index) ?? dashedAt(lines, index);
    if (table) made.push(...table.rows);
    else made.push(line);
    index = table?.to ?? index + 1;
  }
  return made;
}

/** A line of a table drawn with box characters in the signs of a grid: ├──┼──┤ is +----+----+, what stands between │ between |. */
function inAscii<Line extends { readonly text: string }>(line: Line): Line {
  if (BOX_RULE.test(line.text)) {
    const rule = line.text.replace(/[\u2500-\u257f]/g, (sign) => (FLAT.test(sign) ? '--' : '+'));
    return { ...line, text: rule.replace(/\+(?=\+)/g, '+--') };
  }
  return BOX_LINE.test(line.text) ? { ...line, text: line.text.replace(/[│┃║]/g, '|') } : line;
}

interface Found<Line> {
  readonly rows: readonly Line[];
  readonly to: number;
}

function gridAt<Line extends { readonly text: string }>(lines: readonly Line[], from: number): Found<Line> | undefined {
  if (!GRID_RULE.test(lines[from]?.text ?? '')) return undefined;
  const rows: Line[] = [];
  let part: Line[] = [];
  let to = from + 1;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (line && GRID_LINE.test(line.text)) part.push(line);
    else if (line && GRID_RULE.test(line.text)) {
      const row = joined(part, (text) => text.trim().slice(1, -1).split('|'));
      if (!row) return undefined;
      rows.push(...row);
      part = [];
    } else break;
  }
  return part.length === 0 && rows.length > 0 ? { rows, to } : undefined;
}

function dashedAt<Line extends { readonly text: string }>(
  lines: readonly Line[],
  from: number,
): Found<Line> | undefined {
  const rule = lines[from]?.text ?? '';
  if (!DASHES.test(rule)) return undefined;
  const starts = [...rule.matchAll(/-{2,}/g)].map(({ index }) => index);
  let to = from + 1;
  while (to < Math.min(lines.length, from + MOST_LINES) && !isRule(lines[to]?.text ?? '')) to += 1;
  const body = lines.slice(from + 1, to);
  if (!isRule(lines[to]?.text ?? '') || body.length === 0) return undefined;
  const isSpaced = body.some(({ text }) => text.trim() === '');
  const rows: Line[] = [];
  let part: Line[] = [];
  const cut = (text: string) => cellsAt(text, starts);
  for (const line of body) {
    if (line.text.trim() !== '') part.push(line);
    if (line.text.trim() !== '' && isSpaced) continue;
    rows.push(...(joined(part, cut) ?? []));
    part = [];
  }
  rows.push(...(joined(part, cut) ?? []));
  return { rows, to: to + 1 };
}

const isRule = (text: string): boolean => DASHES.test(text) || ALL_DASHES.test(text);

/** The cells of a line that begin at given columns, in half-width characters. */
function cellsAt(text: string, starts: readonly number[]): string[] {
  const cells = starts.map(() => '');
  let [column, cell] = [0, 0];
  for (const character of text) {
    while (column >= (starts[cell + 1] ?? Number.POSITIVE_INFINITY)) cell += 1;
    cells[cell] += character;
    column += displayWidth(character);
  }
  return cells;
}

/** Whether each of several lines names a class in the same column (数量指标 above 质量指标), so that no rule stands between rows. */
const areRows = (parts: readonly (readonly string[])[]): boolean =>
  parts.length > 1 &&
  (parts[0]?.some((_, at) => parts.every((cells) => isClassName((cells[at] ?? '').trim()))) ?? false);

/** The row that lines make, as one line, or a line each where they are rows themselves; none of no lines, undefined where they do not have the same cells. */
function joined<Line extends { readonly text: string }>(
  lines: readonly Line[],
  cellsOf: (text: string) => readonly string[],
): readonly Line[] | undefined {
  const [first] = lines;
  if (!first) return [];
  const parts = lines.map(({ text }) => cellsOf(text));
  const count = parts[0]?.length ?? 0;
  if (!parts.every((cells) => cells.length === count)) return undefined;
  if (areRows(parts))
    return lines.map((line, at) => ({ ...line, text: (parts[at] ?? []).map((cell) => cell.trim()).join('\t') }));
  const cells = Array.from({ length: count }, (_, at) =>
    parts.map((part) => (part[at] ?? '').trim()).reduce((text, part) => text + gap(text, part) + part, ''),
  );
  return [{ ...first, text: cells.join('\t') }];
}

/** Words of a Latin script stay apart where a line ended between them. */
const gap = (before: string, behind: string): string =>
  /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(behind) ? ' ' : '';
