import type { Bilingual } from '../base/bilingual.ts';
import type { MoneyUnit } from '../base/money-unit.ts';
import type { BindingName } from './bindings/binding.ts';
import type { ListName } from './bindings/list.ts';

/**
 * An official form as data: what stands where, and which value of a plan fills which cell. Rendering to docx, xlsx and pdf, and the
 * account of what has no place in the form, are made from this alone, so that a new province is a new file in definitions/.
 */
export interface Form {
  /** Kebab-case, for ever: "hebei-budget-text". */
  readonly id: string;
  readonly title: Bilingual;
  /** Whose form it is and where its layout was seen. */
  readonly origin: Bilingual;
  /** One for the whole paper, or one per project. */
  readonly scope: 'paper' | 'project';
  readonly landscape?: boolean;
  /** The unit of money the form prescribes. Absent: the one the plan was read with, else 万元. */
  readonly moneyUnit?: MoneyUnit;
  /** What is computed for it beside the plan: the proposed review of the goals, the scores of the year, the monitoring of its course. */
  readonly needs?: 'review' | 'scores' | 'monitoring';
  readonly parts: readonly Part[];
}

export type Part = Heading | TextPart | TablePart | PageBreak | Each | Contents;

/** A text with bindings in braces: "（{plan.fiscalYear}年度）"; some take a label: "{project.further:存在问题}". */
export type Template = string;

export interface Heading {
  readonly kind: 'heading';
  /** 0 is the title of the form (小标宋), 1 and 2 are headings inside. */
  readonly level: 0 | 1 | 2;
  readonly text: Template;
  /** Only for the first element of the list around it: the heading above all projects. */
  readonly first?: boolean;
}

export interface TextPart {
  readonly kind: 'text';
  readonly text: Template;
  readonly align?: 'left' | 'center' | 'right';
  /** Left out when every binding of the text is empty. */
  readonly optional?: boolean;
  /** Spreads several texts over the width: the unit of money at the right of the department's name. */
  readonly beside?: readonly Template[];
  /** Its paragraphs begin two characters in, as running text does. */
  readonly indent?: boolean;
  /** Free room above, in millimetres: for a signature and a stamp, or on a cover. */
  readonly above?: number;
}

/** A new page; in a workbook a new sheet, named by the template. */
export interface PageBreak {
  readonly kind: 'page';
  readonly sheet: Template;
}

/** Parts that come once for every element of a list. */
export interface Each {
  readonly kind: 'each';
  readonly list: ListName;
  readonly parts: readonly Part[];
}

/** The table of contents over the headings, with page numbers where the file type has pages. */
export interface Contents {
  readonly kind: 'contents';
  readonly text: Template;
}

export interface TablePart {
  readonly kind: 'table';
  /** Relative widths of the columns. */
  readonly columns: readonly number[];
  readonly rows: readonly (RowSpec | RowsOf)[];
  /** Stands directly under the table before it, as one frame on paper. Split off so that its header row can repeat on each page. */
  readonly joined?: boolean;
}

export interface RowSpec {
  readonly cells: readonly CellSpec[];
  /** Repeated at the top of every page; only for the first rows of a table. */
  readonly header?: boolean;
  /** In millimetres: room to sign and stamp. */
  readonly height?: number;
}

/** Rows that come once for every element of a list. */
export interface RowsOf {
  readonly each: ListName;
  readonly cells: readonly CellSpec[];
  /**
   * Cells, by their place from 0, that are joined with the cell above when they say the same and the one before them in the chain is joined
   * too: a level 2 never goes on under another level 1.
   */
  readonly merge?: readonly (readonly number[])[];
  /** At least so many rows; those behind the end of the list are empty. */
  readonly atLeast?: number;
  /** A cell before the others that spans all rows of the list ("绩效指标"). */
  readonly side?: CellSpec;
}

export interface CellSpec {
  /** Fixed words and bindings in braces. */
  readonly text: Template;
  readonly span?: number;
  /** Rows this cell spans; 'rest' to the end of the table. */
  readonly rows?: number | 'rest';
  readonly align?: 'left' | 'center' | 'right';
  /** What stands there when the text is empty: the dash of a line that never has a score. */
  readonly whenEmpty?: Template;
  /** Printed numbers become numbers in a workbook. */
  readonly number?: boolean;
  /** The name that formulas of the same page know the cell by; the cells of a column share one. */
  readonly key?: string;
  /** In a workbook: a live formula. It stays away where it would show another value than the form does. */
  readonly formula?: CellFormula;
  /** In a workbook: a note on the cell. */
  readonly note?: Template;
}

/** The sum of all cells of a key on the page, or the ratio of two cells of the same row in percent with two places. */
export type CellFormula =
  | { readonly kind: 'sum'; readonly of: string }
  | { readonly kind: 'ratio'; readonly of: string; readonly to: string };

/** The bindings that a template names, without their labels. */
export function bindingsOf(template: Template): BindingName[] {
  return [...template.matchAll(/\{([^}:]+)(?::[^}]*)?\}/g)].map((match) => match[1] as BindingName);
}
