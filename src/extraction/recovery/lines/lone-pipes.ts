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
/** A row of so many cells that are not empty on one line, with a pipe behind each and none in front. */
const CELLS_OF_ROW = 3;

function isRow(text: string): boolean {
  const cells = text.split(/[|｜]/);
  if (cells[0]?.trim() === '') return false;
  return (cells.pop() ?? '').trim() === '' && cells.filter((cell) => cell.trim() !== '').length >= CELLS_OF_ROW;
}

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
