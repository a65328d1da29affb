import type { Block, Document } from '../model/document.ts';
import type { Message } from '../model/message.ts';
import type { Line } from './captions.ts';
import { joinRowTables } from './join-row-tables.ts';
import { featuresOf } from './layouts/features.ts';
import type { Layout } from './layouts/layout.ts';
import { layouts } from './layouts/registry.ts';
import { liftTextRows } from './lift-text-rows.ts';
import { readForms } from './read-forms.ts';
import { recoverTables } from './recovery/recover-tables.ts';
import { reportsOnWhole } from './report-heads.ts';
import { type SortedForms, sortForms } from './sort-forms.ts';

/** What was read of a document, of which a plan is made. */
export interface Reading {
  readonly document: Document;
  /** With the tables that were only flattened text. */
  readonly blocks: readonly Block[];
  /** What has to be said of those tables. */
  readonly recovered: readonly Message[];
  readonly titles: readonly string[];
  /** Absent: the general grammar alone reads the paper. */
  readonly layout: Layout | undefined;
  /** The lines outside of the forms. */
  readonly lines: readonly Line[];
  /** Whether these report on the department as a whole. */
  readonly reportsWhole: boolean;
  readonly forms: SortedForms;
}

/** The money unit assumed where a paper of no known layout prints none: almost all forms are in 万元. */
const USUAL_UNIT = '万元';

/** What a report is about stands in its first lines. */
const HEAD_LINES = 40;

/** Reads the forms of a document and the lines around them. */
export function readingOf(document: Document): Reading {
  const { blocks, messages: recovered } = recoverTables(liftTextRows(joinRowTables(document.blocks)));
  const features = featuresOf(blocks);
  const layout = layouts.find((candidate) => candidate.recognises(features));
  const { forms, lines } = readForms(blocks, layout?.moneyUnit ?? USUAL_UNIT);
  const reportsWhole = lines.slice(0, HEAD_LINES).some(({ text }) => reportsOnWhole(text));
  return {
    ...{ document, blocks, recovered, titles: features.titles, layout, lines, reportsWhole },
    forms: sortForms(forms, blocks, reportsWhole),
  };
}
