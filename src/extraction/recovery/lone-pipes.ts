const LONE = /^\s*[|｜]\s*$/;
const ENDS_IN_PIPE = /[|｜]\s*$/;
/** Web pages print a pipe by itself now and then; so many cells are a table. */
const FEWEST_CELLS = 6;

/**
 * Puts the pipe that ends a cell behind the cell, where a dump has set it on a line of its own; the place of a joined line is that of
 * the cell. A pipe below a line that ends in one is an empty cell and stays, as other lines do.
 */
export function joinLonePipes<Line extends { readonly text: string }>(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  let cells = 0;
  for (const line of lines) {
    const above = joined.at(-1);
    const endsCell = LONE.test(line.text) && above !== undefined && /\S/.test(above.text);
    if (!endsCell || ENDS_IN_PIPE.test(above.text)) {
      joined.push(line);
      continue;
    }
    cells += 1;
    joined[joined.length - 1] = { ...above, text: `${above.text} |` };
  }
  return cells >= FEWEST_CELLS ? joined : lines;
}
