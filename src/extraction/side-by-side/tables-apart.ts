import type { Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { cellsBeginning, type Grid } from '../grid/grid.ts';
import { labelOf } from '../lexicon/labels.ts';
import { type ColumnsApart, columnsApart, type NameAbove, type Share } from './columns-apart.ts';
import { frameOf, partTable, tableOfOne } from './part-tables.ts';

/** Forms that a table prints side by side, each as a table of its own, in order. */
export interface TablesApart {
  /** The tables of several forms, or the one of which the values of one heading are read. */
  readonly tables: readonly Table[];
  /** The headings whose values are no targets of the form, the one whose values are first; undefined where each heading has a form of its own. */
  readonly unread: { readonly headings: readonly string[]; readonly at: Place } | undefined;
}

/** Whether the head of a form, or a caption above it, names its project. */
function namesOne(grid: Grid, { named, label }: ColumnsApart, first: number, isNamed: boolean): boolean {
  if (label !== undefined) return false;
  if (isNamed) return true;
  for (let row = first; row < named; row += 1)
    if (cellsBeginning(grid, row).some((cell) => labelOf(cell) === 'name')) return true;
  return false;
}

/** How the headings are to be taken: each a project or unit with a form of its own, or parts of one. */
function areForms(apart: ColumnsApart, isNamed: boolean): boolean {
  const kinds = new Set(apart.shares.filter(({ kind }) => kind !== 'sum').map(({ kind }) => kind));
  if (apart.label !== undefined) return true;
  if (isNamed) return false;
  return kinds.has('project') && !kinds.has('place');
}

/** The headings in reading order, the one whose values stand for the form first: that of the sum, else the first. */
function chosenFirst(shares: readonly Share[]): readonly Share[] {
  const sum = shares.find(({ kind }) => kind === 'sum');
  return sum ? [sum, ...shares.filter((share) => share !== sum)] : shares;
}

/**
 * The forms that a table prints side by side: projects with columns of their own beside names of indicators that all share, or with whole blocks of
 * columns. `names`: what captions above the table call projects; `isNamed`: the form that it goes on with names its project. Undefined for any
 * other table.
 */
export function tablesApart(grid: Grid, names: readonly NameAbove[], isNamed: boolean): TablesApart | undefined {
  const tables: Table[] = [];
  let unread: TablesApart['unread'];
  let first = 1;
  let apart = columnsApart(grid, first, names);
  while (apart) {
    const next = columnsApart(grid, apart.header + 1, []);
    const frame = frameOf(grid, apart, first, (next?.named ?? grid.rows + 1) - 1);
    const [chosen, ...others] = chosenFirst(apart.shares);
    if (areForms(apart, namesOne(grid, apart, first, isNamed || names.length === 1))) {
      for (const share of apart.shares) if (share.kind !== 'sum') tables.push(partTable(frame, share));
    } else if (apart.ownNames || !chosen) return undefined;
    else {
      tables.push(tableOfOne(frame, chosen));
      unread ??= { headings: [chosen, ...others].map(({ text }) => text), at: chosen.cell.source.at };
    }
    first = next?.named ?? grid.rows + 1;
    apart = next;
  }
  return tables.length === 0 ? undefined : { tables, unread };
}
