/** Cells placed in rows and columns, before a format's own content is made to text. */
export interface Grid<T> {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell<T>[];
}

/** Rows and columns count from 1. */
export interface GridCell<T> {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: T;
}
