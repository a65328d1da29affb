import type { Bilingual } from '../base/bilingual.ts';
import type { Place } from './place.ts';

/** What a reader or the extraction could not read, or read with a doubt. A finding about the paper's content is a Finding. */
export interface Message {
  readonly severity: 'error' | 'warning' | 'info';
  /** Stable kebab-case name of the situation ("no-performance-table"). */
  readonly code: string;
  readonly text: Bilingual;
  readonly at?: Place;
}
