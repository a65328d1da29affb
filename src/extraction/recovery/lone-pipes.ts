/** The pipes a line begins with: by themselves, or set in, with one cell behind them, as what belongs to the line above. */
const LEADING = /^(?:\s*[|｜][|｜\s]*$|\s{2,}[|｜][|｜\s]*(?=[^|｜]*$))/;
const ENDS_IN_PIPE = /[|｜]\s*$/;
/** Web pages print a pipe by itself now and then; so many cells are a table. */
const FEWEST_CELLS = 6;

/**
 * Puts the pipes that end a cell behind the cell, where a dump has set them at the start of the next line; the place of each line stays. A
 * pipe below a line that ends in one is an empty cell and stays, as other lines do.
 */
export function joinLonePipes<Line extends { readonly text: string }>(source: readonly Line[]): readonly Line[] {
  const lines = joinRowEnds(source);
  const joined: Line[] = [];
  let cells = 0;
  for (const line of lines) {
    const above = joined.at(-1);
    const pipes = LEADING.exec(line.text)?.[0];
    if (pipes === undefined || above === undefined || !/\S/.test(above.text) || ENDS_IN_PIPE.test(above.text)) {
      joined.push(line);
      continue;
    }
    cells += 1;
    joined[joined.length - 1] = { ...above, text: `${above.text} ${pipes.trim()}` };
    const rest = line.text.slice(pipes.length);
    if (rest !== '') joined.push({ ...line, text: rest });
  }
  return cells >= FEWEST_CELLS ? joined : lines;
}

const LONE_PIPE = /^\s*[|｜]\s*$/;
/** A row of several cells on one line, each with the pipe that ends it, has so many pipes at least. */
const PIPES_OF_ROW = 3;

const isRow = (text: string): boolean =>
  /[|｜]$/.test(text.trimEnd()) && (text.match(/[|｜]/g)?.length ?? 0) >= PIPES_OF_ROW;

/** Puts the pipe of one more empty cell, alone on the line below its row, behind the row. */
function joinRowEnds<Line extends { readonly text: string }>(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => LONE_PIPE.test(text))) return lines;
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above && LONE_PIPE.test(line.text) && isRow(above.text))
      joined[joined.length - 1] = { ...above, text: `${above.text} |` };
    else joined.push(line);
  }
  return joined;
}
