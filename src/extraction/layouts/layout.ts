import type { Bilingual } from '../../base/bilingual.ts';

/** What a layout is recognised by: made once for a document. */
export interface Features {
  /** The titles of the forms, without white space. */
  readonly titles: readonly string[];
  /** Every label and header of the tables, without brackets and white space. */
  readonly words: ReadonlySet<string>;
  /** How many blocks of indicators stand side by side. */
  readonly blocks: number;
}

/**
 * A form as a province or ministry prescribes it. The general grammar of labels and headers reads it; the layout says by what it is known
 * and what is special about it. A province is added by one more file and its line in the registry.
 */
export interface Layout {
  /** Stands in the plan, for ever. */
  readonly id: string;
  readonly title: Bilingual;
  /** The money unit of its tables where they print none. */
  readonly moneyUnit: '元' | '万元';
  recognises(features: Features): boolean;
}
