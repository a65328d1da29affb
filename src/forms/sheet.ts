import type { CellFormula } from './form.ts';

/** A form filled in: what stands on the paper, before any file type. Made by lay-out.ts, written by docx/, xlsx/ and pdf/. */
export interface FilledForm {
  readonly title: string;
  readonly landscape: boolean;
  /** Pages of a bound document, sheets of a workbook. */
  readonly sections: readonly Section[];
}

export interface Section {
  readonly name: string;
  readonly blocks: readonly FilledBlock[];
}

export type FilledBlock = FilledHeading | FilledText | FilledTable | FilledContents;

export interface FilledHeading {
  readonly kind: 'heading';
  readonly level: 0 | 1 | 2;
  readonly text: string;
}

export interface FilledText {
  readonly kind: 'text';
  /** More than one: spread over the width. */
  readonly texts: readonly string[];
  readonly align: 'left' | 'center' | 'right';
  /** Free room above, in millimetres. */
  readonly above: number;
  /** Paragraphs begin two characters in. */
  readonly indent: boolean;
}

export interface FilledContents {
  readonly kind: 'contents';
  readonly title: string;
}

export interface FilledTable {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly FilledRow[];
  readonly joined: boolean;
}

export interface FilledRow {
  /** In order of their columns; covered positions are left out. */
  readonly cells: readonly FilledCell[];
  readonly header: boolean;
  /** In millimetres; 0 where the text decides. */
  readonly height: number;
}

export interface FilledCell {
  readonly text: string;
  /** From 1. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly align: 'left' | 'center' | 'right';
  readonly number: boolean;
  readonly key?: string;
  readonly formula?: CellFormula;
  readonly note?: string;
}
