/** A cell that begins with a quotation mark and does not end with one on its line. */
const OPENED = /(?:^|\t)"(?:[^"\t]|"")*$/;
/** The end of such a cell in a later line. */
const CLOSES = /^(?:[^"\t]|"")*"(?=\t|$)/;
const QUOTED = /(^|\t)"((?:[^"]|"")*)"(?=\t|$)/g;
/** No cell of a form has more lines. */
const MOST_LINES = 40;
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
    while (OPENED.test(text) && end + 1 < lines.length && end - index < MOST_LINES) {
      end += 1;
      text += `\n${lines[end]?.text ?? ''}`;
      if (!CLOSES.test(lines[end]?.text ?? '') && (lines[end]?.text ?? '').includes('\t')) break;
    }
    const isWhole = !OPENED.test(text);
    joined.push(isWhole ? { ...line, text: unquoted(text) } : line);
    if (isWhole) index = end;
  }
  return joined;
}

const unquoted = (text: string): string =>
  text.replace(QUOTED, (_, before: string, cell: string) => before + cell.replaceAll('""', '"').trim());
