import { useState } from 'react';

/** The column that rows are ordered by, and which way. */
export interface Sort {
  readonly at: number;
  readonly direction: 'ascending' | 'descending';
}

type SortBy<T> = ((row: T) => string | number | null) | undefined;

/** Rows in the order that somebody chose by pressing a heading: up, down, and as they came again. */
export function useSorting<T>(columns: readonly { readonly sortBy?: SortBy<T> }[], rows: readonly T[]) {
  const [sort, setSort] = useState<Sort>();
  const sortBy = sort && columns[sort.at]?.sortBy;
  const sorted = sort && sortBy ? sortRows(rows, sortBy, sort.direction) : rows;
  function choose(at: number): void {
    if (sort?.at !== at) setSort({ at, direction: 'ascending' });
    else setSort(sort.direction === 'ascending' ? { at, direction: 'descending' } : undefined);
  }
  return { sorted, sort, choose };
}

/** Numbers by size, words as Chinese sorts them; rows without a value come last either way, equal ones as they came. */
export function sortRows<T>(
  rows: readonly T[],
  sortBy: (row: T) => string | number | null,
  direction: Sort['direction'],
): readonly T[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [sortBy(one), sortBy(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compareWords(String(a), String(b)));
  });
}

const compareWords = new Intl.Collator('zh-CN', { numeric: true }).compare;
