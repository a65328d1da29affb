import type { Message } from './message.ts';
import type { Place } from './place.ts';

/** The kinds of file that are read, told by content and not by name; 'unknown' for a file that could not be opened at all. */
export const formats = [
  ...(['docx', 'doc', 'rtf', 'odt', 'xlsx', 'xls', 'ods', 'pdf', 'ofd', 'html', 'text', 'image', 'unknown'] as const),
] as const;
export type Format = (typeof formats)[number];

export interface Source {
  /** The name the file was given with, without its folder. */
  readonly file: string;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly format: Format;
}

/**
 * What a reader makes of a file: its blocks in reading order. Pure data; the words are the document's own, only line ends are
 * unified to "\n" and control characters are gone.
 */
export interface Document {
  readonly source: Source;
  readonly blocks: readonly Block[];
  readonly messages: readonly Message[];
}

/** Where on its page something stands, in ten-thousandths of the page's width and height from the top left. Only for pdf and pictures. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Block = Paragraph | Table;

/** A paragraph, a heading, a line of a text file, or a line outside every table of a pdf page. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly at: Place;
  /** 1 for the highest heading; absent for ordinary text. */
  readonly heading?: number;
  readonly box?: PageBox;
  /** Only for text from a scan: 0 to 1. */
  readonly confidence?: number;
}

/**
 * A table as a grid: cells in row order, each once, at its top left position. Rows and columns count from 1. A position covered by
 * a span belongs to the cell that spans it; a position that no cell covers is absent from the source.
 */
export interface Table {
  readonly kind: 'table';
  readonly at: Place;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  /** Rows at the top that the source marks as repeated on each page; absent when the source does not say. */
  readonly headerRows?: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The cell's text, paragraphs and line breaks as "\n". Numbers of a workbook are written as the sheet shows them. */
  readonly text: string;
  readonly at: Place;
  readonly box?: PageBox;
  /** Tables inside the cell, in order; their text is not repeated in `text`. */
  readonly tables?: readonly Table[];
  /** Only for text from a scan: 0 to 1. */
  readonly confidence?: number;
}
