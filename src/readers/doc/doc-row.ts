import { forEachSprm, sprm } from './sprm.ts';

/** A cell as the row's definition describes it. */
interface RowCell {
  readonly width: number;
  /** Two bits: 0 alone, else part of a horizontal merge (see {@link joinsLeft}). */
  readonly horizontal: number;
  /** 0 alone, 1 goes on with the cell above, 3 begins a vertical merge. */
  readonly vertical: number;
}

/** What Word allows in a row ([MS-DOC] 2.9.322), rounded up to what a byte can say. */
const MAX_CELLS = 255;

/** The definition of a table row, from the modifiers of its end mark ([MS-DOC] 2.6.3). Widths and edges in twips. */
export class DocRow {
  header = false;
  left = 0;
  cells: RowCell[] = [];

  /** Applies one modifier; others than those of tables are left alone. */
  apply(bytes: Buffer, code: number, at: number, length: number): void {
    if (code === sprm.defineTable) this.define(bytes, at, length);
    else if (code === sprm.tableHeader) this.header = bytes[at] === 1;
    else if (code === sprm.mergeVertically && length >= 2) {
      this.change(bytes[at] ?? 0, (bytes[at] ?? 0) + 1, (cell) => ({ ...cell, vertical: (bytes[at + 1] ?? 0) & 3 }));
    } else if (code === sprm.mergeCells) this.merge(bytes[at] ?? 0, bytes[at + 1] ?? 0);
    else if (code === sprm.splitCells) {
      this.change(bytes[at] ?? 0, bytes[at + 1] ?? 0, (cell) => ({ ...cell, horizontal: 0 }));
    } else if (code === sprm.deleteCells) this.cells.splice(bytes[at] ?? 0, (bytes[at + 1] ?? 0) - (bytes[at] ?? 0));
    else if (code === sprm.insertCells) this.insert(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes.readInt16LE(at + 2));
    else if (code === sprm.columnWidth) {
      const width = bytes.readInt16LE(at + 2);
      this.change(bytes[at] ?? 0, bytes[at + 1] ?? 0, (cell) => ({ ...cell, width }));
    }
  }

  /** The column definitions (2.9.322): edges of all cells, then 20 bytes for each cell, of which the first two hold its merges. */
  private define(bytes: Buffer, at: number, length: number): void {
    const count = bytes[at] ?? 0;
    if (length < 1 + 2 * (count + 1)) return;
    const edge = (index: number): number => bytes.readInt16LE(at + 1 + 2 * index);
    this.left = edge(0);
    this.cells = Array.from({ length: count }, (_, index) => {
      const flagsAt = 1 + 2 * (count + 1) + 20 * index;
      const flags = flagsAt + 2 <= length ? bytes.readUInt16LE(at + flagsAt) : 0;
      return { width: edge(index + 1) - edge(index), horizontal: flags & 3, vertical: (flags >> 5) & 3 };
    });
  }

  private merge(first: number, end: number): void {
    this.change(first, end, (cell, index) => ({ ...cell, horizontal: index === first ? 1 : 2 }));
  }

  private insert(at: number, count: number, width: number): void {
    if (this.cells.length + count > MAX_CELLS) return;
    const cells = Array.from({ length: count }, () => ({ width, horizontal: 0, vertical: 0 }));
    this.cells.splice(Math.min(at, this.cells.length), 0, ...cells);
  }

  private change(first: number, end: number, to: (cell: RowCell, index: number) => RowCell): void {
    this.cells = this.cells.map((cell, index) => (index >= first && index < end ? to(cell, index) : cell));
  }

  /**
   * Whether a cell only widens the one to its left. Writers disagree which of the two bits marks the first cell of a merge and which
   * the others (the specification of 1997 and [MS-DOC] 2.9.316 contradict each other), so the first cell of a run decides.
   */
  joinsLeft(index: number): boolean {
    const own = this.cells[index]?.horizontal ?? 0;
    let first = index;
    while (first > 0 && (this.cells[first - 1]?.horizontal ?? 0) !== 0) first--;
    return own !== 0 && index > first && own !== this.cells[first]?.horizontal;
  }
}

/** The row that a list of modifiers defines; undefined when it defines none. */
export function readRow(lists: readonly Buffer[]): DocRow | undefined {
  const row = new DocRow();
  for (const list of lists) {
    forEachSprm(list, 0, list.length, (code, at, length) => row.apply(list, code, at, length));
  }
  return row.cells.length > 0 ? row : undefined;
}
