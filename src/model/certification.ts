import type { Bilingual } from '../base/bilingual.ts';
import type { Actual } from './actual.ts';
import type { MeasuredActual } from './measure.ts';

/** What the records behind a value have to show for themselves (佐证情况). */
export interface EvidenceSummary {
  readonly records: number;
  readonly withExhibit: number;
  /** Exhibits that bear a date outside the period measured: record id and exhibit. */
  readonly datedOutside: readonly ExhibitFlaw[];
  /** Exhibits that stand behind more than one record, with all of those records. */
  readonly usedTwice: readonly {
    readonly sha256: string;
    readonly name: string;
    readonly records: readonly string[];
  }[];
  /** Records entered after the period had been closed, by id. */
  readonly enteredLate: readonly string[];
}

export interface ExhibitFlaw {
  readonly record: string;
  readonly sha256: string;
  readonly name: string;
  readonly date: string;
}

/** 属实 · 有保留 · 不符 · 无法认定 (after the performance-measure certification of the Texas State Auditor's Office). */
export type Verdict = 'certified' | 'qualified' | 'inaccurate' | 'not-certifiable';

/** The claimed figure beside the computed one, and what a person may rely on. */
export interface Certification {
  readonly subject: string;
  readonly line: string;
  readonly level3: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Bilingual[];
  readonly claimed?: Actual;
  readonly computed?: MeasuredActual;
  /** Claimed less computed, in the computed value's unit. */
  readonly difference?: string;
  readonly evidence?: EvidenceSummary;
}
