import { type Column, cellText, columns, emptyIndicator, isColumn, withCell } from './indicator-cells.ts';
import { type Line, newId, type PlanDocument, type Section } from './plan-document.ts';

/** The document with one section changed; the same document where nothing is. */
export function withSection(document: PlanDocument, id: string, change: (section: Section) => Section): PlanDocument {
  const sections = document.sections.map((section) => (section.id === id ? change(section) : section));
  return sections.every((section, at) => section === document.sections[at]) ? document : { ...document, sections };
}

const withLines =
  (change: (lines: readonly Line[]) => readonly Line[]) =>
  (section: Section): Section => ({ ...section, lines: change(section.lines) });

const rewritten = (line: Line, column: Column, text: string): Line => {
  const indicator = withCell(line.indicator, column, text);
  return indicator === line.indicator ? line : { ...line, indicator };
};

interface CellEdit {
  readonly id: string;
  readonly column: string;
  readonly text: string;
}

export const setCells = (edits: readonly CellEdit[]) =>
  withLines((lines) =>
    lines.map((line) =>
      edits
        .filter(({ id }) => id === line.id)
        .reduce((next, { column, text }) => (isColumn(column) ? rewritten(next, column, text) : next), line),
    ),
  );

/** Puts a block over the cells from a row and column on; rows beyond the last one are added, cells beyond the last column are left out. */
export const pasteBlock = (row: number, column: string, table: readonly (readonly string[])[]) =>
  withLines((lines) => {
    const first = isColumn(column) ? columns.indexOf(column) : 0;
    const missing = Math.max(0, row + table.length - lines.length);
    const whole = [...lines, ...Array.from({ length: missing }, emptyLine)];
    return whole.map((line, at) => {
      const cells = table[at - row];
      if (!cells) return line;
      return cells.reduce((next, text, offset) => {
        const target = columns[first + offset];
        return target ? rewritten(next, target, text) : next;
      }, line);
    });
  });

/** Takes the text of a column in the first of some lines into the others. */
export const fillDown = (ids: readonly string[], column: string) =>
  withLines((lines) => {
    const source = lines.find(({ id }) => id === ids[0]);
    if (!source || !isColumn(column)) return lines;
    const text = cellText(source.indicator, column);
    return lines.map((line) => (ids.includes(line.id) ? rewritten(line, column, text) : line));
  });

/** Adds lines below one; -1 for the top. A new line is of the classes of the one above it: that is what is usually typed next. */
export const insertBelow = (after: number, lines: readonly Line[]) =>
  withLines((before) => before.toSpliced(after + 1, 0, ...lines));

export const removeLines = (ids: readonly string[]) =>
  withLines((lines) => lines.filter(({ id }) => !ids.includes(id)));

/** Brings the lines into the order of these ids. */
export const reorder = (ids: readonly string[]) =>
  withLines((lines) => lines.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)));

const emptyLine = (): Line => ({ id: newId(), indicator: emptyIndicator });

/** An empty line of the horizon and classes of another. */
export function lineLike(above: Line | undefined): Line {
  if (!above) return emptyLine();
  const { horizon, level1, level2 } = above.indicator;
  return { id: newId(), indicator: { ...emptyIndicator, horizon, level1, level2 } };
}
