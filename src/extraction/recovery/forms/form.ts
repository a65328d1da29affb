import type { TableBuilder } from '../table-builder.ts';

/** A form among the pieces: what belongs to it, and the table made of it. */
export interface Form {
  readonly from: number;
  readonly to: number;
  readonly table: TableBuilder;
}
