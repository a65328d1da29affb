import type { Grid } from '../grid/grid.ts';

/** What a page holds in reading order, before tables are numbered and layout is told from data. */
export type FlowItem = FlowParagraph | FlowTable;

export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** 1 to 6. */
  readonly heading?: number;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly grid: Grid<readonly FlowItem[]>;
  readonly headerRows: number;
}
