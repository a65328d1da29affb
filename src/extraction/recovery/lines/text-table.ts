import type { Table } from '../../../model/document.ts';
import type { Place } from '../../../model/place.ts';
import { headsIndicators } from '../../lexicon/other-tables.ts';
import { TableBuilder } from '../table-builder.ts';
import { columnFieldOf } from '../vocabulary.ts';
import { mergedRows } from './repeated-cells.ts';

/** A row of a table drawn in text, all of whose cells are known, empty ones too. */
export interface TextRow {
  readonly cells: readonly string[];
  readonly at: Place;
}

/** The header of the indicators has so many cells at least that are known. */
export const FEWEST_HEADERS = 3;

/** Whether the cells of a row are the header of a table of indicators. */
export const isIndicatorHeader = (cells: readonly string[]): boolean =>
  cells.some(headsIndicators) && cells.filter((cell) => columnFieldOf(cell) !== undefined).length >= FEWEST_HEADERS;

/** The table of rows, cells that repeat a merged one put together again; none of no rows. */
export function tableOfRows(rows: readonly TextRow[], number: number): readonly Table[] {
  const builder = new TableBuilder();
  for (const [index, row] of mergedRows(rows.map(({ cells }) => cells)).entries()) {
    const at = rows[index]?.at ?? {};
    builder.add(row.map((cell) => ({ ...cell, at })));
  }
  const table = builder.build(number);
  return table ? [table] : [];
}
