/** A cell that begins with a quotation mark and does not end with one on its line. */
const OPENED = /(?:^|\t)"(?:[^"\t]|"")*$/;
/** The end of such a cell in a later line. */
const CLOSES = /^(?:[^"\t]|"")*"(?=\t|$)/;
const QUOTED = /(^|\t)"((?:[^"]|"")*)"(?=\t|$)/g;
/** No cell of a form has more lines. */
export const MOST_LINES = 40;
/** Fewer lines with tabs are no table. */
const FEWEST_TABS = 3;

/**
 * Joins the lines of cells that a spreadsheet copied as text puts between quotation marks because they hold line ends, and takes the
 * marks away; the place of a joined line is that of its first. Lines without such cells stay as they are.
 */
export function joinQuotedCells<Line extends { readonly text: string }>(lines: readonly Line[]): readonly Line[] {
  if (lines.filter(({ text }) => text.includes('\t')).length < FEWEST_TABS) return lines;
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    let { text } = line;
    let end = index;
    for (let next = closing(lines, end, text); next !== undefined; next = closing(lines, end, text)) {
      const rest = lines.slice(end + 1, next + 1).map((other) => other.text);
      text = [text, ...rest].join('\n');
      end = next;
    }
    joined.push({ ...line, text: unquoted(text) });
    index = end;
  }
  return joined;
}

/** The line that closes the cell which is open at the end of a text; undefined where none is open, or nothing closes it. */
function closing(lines: readonly { readonly text: string }[], at: number, text: string): number | undefined {
  if (!OPENED.test(text)) return undefined;
  for (let next = at + 1; next < lines.length && next - at <= MOST_LINES; next += 1) {
    const line = lines[next]?.text ?? '';
    if (CLOSES.test(line)) return next;
    if (/["\t]/.test(line)) return undefined;
  }
  return undefined;
}

/** What stands between quotation marks, where they are doubled inside. */
export const withoutMarks = (quoted: string): string => quoted.replaceAll('""', '"').trim();

const unquoted = (text: string): string =>
  text.replace(QUOTED, (_, before: string, cell: string) => before + withoutMarks(cell));
