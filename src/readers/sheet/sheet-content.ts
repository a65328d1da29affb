/** What a reader of a workbook finds on one sheet. Rows and columns count from 1, as the sheet itself counts. */
export interface SheetContent {
  readonly name: string;
  /** The state of the whole sheet. */
  readonly isHidden: boolean;
  /** Cells with something in them, in any order. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Merge[];
  /** The rows and columns that the sheet does not show: hidden, filtered, folded or without height or width. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** What the head of the printed page says of the form; absent where the reader does not look there. */
  readonly heads?: readonly string[];
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** As the sheet shows it. */
  readonly text: string;
}

/** An area shown as one cell; the cell at its top left gives the content. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
