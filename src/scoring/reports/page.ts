/** A report as paragraphs and tables, in one language, from which text, HTML and workbooks are made alike. */
export interface Page {
  readonly title: string;
  readonly blocks: readonly PageBlock[];
}

export type PageBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | PageTable;

export interface PageTable {
  readonly kind: 'table';
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
}

export interface PageColumn {
  readonly text: string;
  /** In terminal columns; a Chinese character takes two. */
  readonly width: number;
  readonly align?: 'right';
}

export interface PageRow {
  readonly cells: readonly string[];
  readonly tone?: Tone;
}

/** How loudly something is said: red, yellow or green of the lights, or plain emphasis. */
export type Tone = 'bad' | 'doubtful' | 'good' | 'strong';
