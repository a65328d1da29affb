import type { PageBox } from '../../model/document.ts';
import type { Box } from './geometry.ts';
import type { PageTable } from './lay-out-page.ts';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A rectangle of a page in ten-thousandths of its width and height, so that it holds for a picture of the page of any size. */
export function pageBox({ left, top, right, bottom }: Box, { width, height }: PageSize): PageBox {
  const part = (value: number, whole: number): number =>
    Math.min(10_000, Math.max(0, Math.round((value / whole) * 10_000)));
  return { left: part(left, width), right: part(right, width), top: part(top, height), bottom: part(bottom, height) };
}

/** Where a cell of a page's table stands. */
export function boxOf({ columns, rows }: PageTable, { left, right, top, bottom }: PageTable['cells'][number]): Box {
  return { left: columns[left] ?? 0, right: columns[right] ?? 0, top: rows[top] ?? 0, bottom: rows[bottom] ?? 0 };
}
