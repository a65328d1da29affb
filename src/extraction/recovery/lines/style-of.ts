import { formTitle } from '../../captions.ts';

/** A line as far as it tells how cells are set apart. */
interface Line {
  readonly text: string;
}

/** How a run of lines sets cells apart. */
export interface Style {
  /** One tab in front of each cell, an empty line behind each row. */
  readonly tabBeforeCell: boolean;
  /** A pipe at the start of each row or cell as well as at its end. */
  readonly leadingPipe: boolean;
  /** Rows end with padding ("||"), so that a single pipe at a line's end ends a cell only. */
  readonly paddedRows: boolean;
  /** Pipes stand at the end of one cell a line. */
  readonly pipeAfterCell: boolean;
  /** Every line is a row: pipes stand between its cells alone, or frame them all. */
  readonly rowOfLine: boolean;
  /** Every line begins with a pipe and ends in one. */
  readonly framed: boolean;
  /** Every line ends in a pipe. */
  readonly closed: boolean;
  /** How many pipes a row has where each line ends in one, hardly any begins with one, and most hold several cells; 0 elsewhere. */
  readonly closedRow: number;
  /** So many lines have cells that a line without separators among them is part of a cell; fewer are what pages print around. */
  readonly wraps: boolean;
}

export const PIPE = /[|｜]/;
/** What sets cells apart by itself, without columns. */
export const SEPARATED = /[\t|｜]/;
/** A line with a pipe at either end. */
export const FRAMED = /^\s*\|.*\|\s*$/;
const ENDS_IN_PIPE = /[|｜]\s*$/;
/** Web pages print lines like "浏览量:3 | | |" around their text. */
const FEW_LINES = 2;
/** Where fewer of the lines than this share hold one cell, those are rows as well. */
const FEW_ROWS = 0.5;

/** How the lines of a run set their cells apart. */
export function styleOf(lines: readonly Line[]): Style {
  const tabs = lines.filter((line) => line.text.includes('\t'));
  const single = tabs.filter((line) => /^[ ]*\t[^\t]*$/.test(line.text));
  const pipes = lines.filter((line) => PIPE.test(line.text));
  const apart = pipes.filter(
    (line) => !ENDS_IN_PIPE.test(line.text) && cellsBetweenPipes(line.text).length > FEW_LINES,
  );
  const leadingPipe = pipes.filter((line) => STARTS_WITH_PIPE.test(line.text)).length > 0.6 * pipes.length;
  const one = pipes.filter((line) => cellsBetweenPipes(line.text).filter((cell) => cell !== '').length <= 1);
  const closed = pipes.every((line) => ENDS_IN_PIPE.test(line.text));
  const framed =
    closed && one.length < FEW_ROWS * pipes.length && pipes.every((line) => STARTS_WITH_PIPE.test(line.text));
  return {
    tabBeforeCell: tabs.length > 3 && single.length > 0.8 * tabs.length,
    leadingPipe,
    paddedRows: pipes.some((line) => /[|｜][ ]?[|｜]\s*$/.test(line.text)),
    rowOfLine:
      pipes.length > FEW_LINES &&
      (framed ||
        areOpen(pipes) ||
        apart.length > 0.8 * pipes.length ||
        (!leadingPipe && isEven(pipes)) ||
        isMostlyEven(pipes) ||
        areJoined(pipes)),
    framed,
    closed,
    closedRow: closed && !leadingPipe && one.length < FEW_ROWS * pipes.length ? usualPipes(pipes)[0] : 0,
    pipeAfterCell: one.length > 0.7 * pipes.length,
    wraps: tabs.length + pipes.length > FEW_LINES,
  };
}

/** How the forms of a run set their cells apart, each from the line with its title on: as all of them do, but that those whose own lines show it have a row on each. */
export function stylesOfForms(lines: readonly Line[], ofAll: Style): ReadonlyMap<number, Style> {
  const styles = new Map<number, Style>();
  if (ofAll.rowOfLine || !lines.some(({ text }) => PIPE.test(text))) return styles;
  const starts = lines.flatMap(({ text }, at) => (!PIPE.test(text) && formTitle(text) !== undefined ? [at] : []));
  if (starts.length > 1)
    for (const [index, start] of [0, ...starts].entries()) {
      const own = styleOf(lines.slice(start, starts[index]));
      styles.set(start, own.rowOfLine ? own : ofAll);
    }
  return styles;
}

/** Whether lines have as many pipes as one another, some of them with a last cell behind the last pipe: an empty last cell then ends in one. */
function isEven(lines: readonly Line[]): boolean {
  const most = Math.max(...lines.map((line) => line.text.split(PIPE).length));
  const isFull = ({ text }: Line): boolean => text.split(PIPE).length === most;
  const isOpen = ({ text }: Line): boolean => !ENDS_IN_PIPE.test(text);
  return (
    most > 3 &&
    lines.filter((line) => isFull(line) && isOpen(line)).length > 1 &&
    lines.every((line) => isFull(line) || isOpen(line))
  );
}

/** Whether pipes stand between cells alone and never at either end of a line, so that no row goes on in the next one. */
function areOpen(lines: readonly Line[]): boolean {
  return !lines.some(({ text }) => STARTS_WITH_PIPE.test(text) || ENDS_IN_PIPE.test(text));
}

/** A pipe without a blank on either side of it. */
const TIGHT_PIPE = /(?<! )[|｜]|[|｜](?! )/;

/** Whether programs have joined the cells of a row by " | ", as the blank behind a last pipe shows: empty last cells then end in one. */
function areJoined(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => ENDS_IN_PIPE.test(text)) && !lines.some(({ text }) => TIGHT_PIPE.test(text));
}

const PADDING = /[|｜]{2}\s*$/;
const STARTS_WITH_PIPE = /^\s*[|｜]/;
/** So many pipes in each of most lines are no chance. */
const WIDE = 6;

/** How many pipes most lines have, and how many lines have them. */
function usualPipes(lines: readonly Line[]): readonly [pipes: number, lines: number] {
  const counts = new Map<number, number>();
  for (const { text } of lines) {
    const pipes = pipesIn(text);
    counts.set(pipes, (counts.get(pipes) ?? 0) + 1);
  }
  return [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0]);
}

/** Whether most lines have the same number of pipes, and hardly any ends in one: each is a row, those of the head shorter. */
function isMostlyEven(lines: readonly Line[]): boolean {
  const [most, often] = usualPipes(lines);
  const open = lines.filter(({ text }) => !ENDS_IN_PIPE.test(text)).length;
  const framed = lines.filter(({ text }) => STARTS_WITH_PIPE.test(text) && ENDS_IN_PIPE.test(text)).length;
  const padded = lines.some(({ text }) => PADDING.test(text));
  // Wide rows of one width are rows even where their last cells are empty, unless pipes frame them all or fill them up.
  if (most >= WIDE && often > 0.6 * lines.length && framed < 0.8 * lines.length && !padded) return true;
  return most >= 3 && often >= 0.5 * lines.length && open > 0.8 * lines.length;
}

/** How many pipes a line has. */
export const pipesIn = (text: string): number => text.split(PIPE).length - 1;

/** What stands between the pipes of a line. */
export function cellsBetweenPipes(text: string): string[] {
  return text.split(PIPE).map((cell) => cell.trim());
}
