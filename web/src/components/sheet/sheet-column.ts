/** A column of a sheet. Every value is a text as it stands in the cell. */
export interface SheetColumn<R> {
  readonly key: string;
  readonly title: string;
  readonly text: (row: R) => string;
  readonly width: number;
  /** Takes the room that is left. */
  readonly grows?: boolean;
  /** What cannot be typed into is passed over by paste. */
  readonly isReadOnly?: boolean;
  /** Classes of style and when a cell has them, as for one with an error. */
  readonly classes?: Readonly<Record<string, (row: R) => boolean>>;
  /** Said on hovering and to screen readers, as what is wrong in the cell. */
  readonly note?: (row: R) => string;
}

export interface SheetEdit {
  readonly id: string;
  readonly column: string;
  readonly text: string;
}

/** What can be done in a sheet; the owner of the rows does it and gives the new rows. */
export interface SheetActions {
  readonly onEdit: (edits: readonly SheetEdit[]) => void;
  /** A block that was pasted with its first cell at a row and column; it may reach beyond the last row. */
  readonly onPaste: (row: number, column: string, table: readonly (readonly string[])[]) => void;
  /** Takes the text of a column in the first of the rows down into the others. */
  readonly onFillDown: (ids: readonly string[], column: string) => void;
  /** Adds an empty row below the one at this place; -1 for the top. */
  readonly onInsert: (after: number) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  /** All rows in their new order. */
  readonly onReorder: (ids: readonly string[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}
