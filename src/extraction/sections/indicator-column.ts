import type { Horizon } from '../../model/plan.ts';
import type { ColumnField } from '../lexicon/columns.ts';
import type { Part } from './shared-cells.ts';

/** What names an indicator: its classes and itself. */
export const LEVELS: ReadonlySet<ColumnField> = new Set(['level1', 'level2', 'level3', 'name']);
/** What is told of an indicator in the table's own year. */
export const VALUES: ReadonlySet<ColumnField> = new Set([
  'target',
  'operator',
  'weight',
  'actual',
  'description',
  'basis',
  'score',
]);

/** A column of an indicator table, as its header says it. */
export interface IndicatorColumn {
  readonly field: ColumnField;
  readonly from: number;
  readonly to: number;
  /** The header as printed, its lowest row. */
  readonly header: string;
  readonly horizon: Horizon | undefined;
  /** Which of the blocks side by side (中期 | 年度) the column belongs to, from 0. */
  readonly block: number;
  /** Whether the words of the header are known. */
  readonly known: boolean;
  /** Which part of its cells is its own, where it shares them with the next: 目标值/完成值. */
  readonly part?: Part;
}
