import type { Bilingual } from '../base/bilingual.ts';
import type { Reports, Tier } from './actual.ts';
import type { Evaluation } from './evaluation.ts';
import type { Likelihood, Monitoring } from './monitoring.ts';

export type FilingKind = 'monitoring' | 'evaluation';

/** A share of the weight inside a tier: 0 to 1, with four places at most. */
export const SHARE = /^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/;
/** A claimed value, and a reason, have so many characters at most. */
export const LONGEST_CLAIM = 200;
export const LONGEST_REASON = 2000;

/** What a person adds to one indicator. */
export interface LineEntry {
  /** JSON pointer into the plan. */
  readonly subject: string;
  readonly reason?: string | undefined;
  readonly likelihood?: Likelihood | undefined;
  readonly tier?: Tier | undefined;
  readonly share?: string | undefined;
  /** A value that no record carries, as it would stand in the form, and where it is from. */
  readonly claim?: { readonly text: string; readonly source: string } | undefined;
}

/** What a person adds to a table ("/projects/0", "" for the department as a whole); amounts in 元. */
export interface TableEntry {
  readonly subject: string;
  readonly reason?: string | undefined;
  readonly claim?:
    | { readonly adjusted?: string | undefined; readonly executed?: string | undefined; readonly source: string }
    | undefined;
  readonly outcome?: string | undefined;
}

export interface FilingEntries {
  readonly tables: readonly TableEntry[];
  readonly lines: readonly LineEntry[];
}

/** Where a value comes from. Missing is never a zero. */
export type ValueOrigin = 'records' | 'claim' | 'judgement' | 'missing';

/** Where the value of an indicator comes from, and what the records say of it. */
export interface LineValue {
  readonly origin: ValueOrigin;
  readonly computed?: {
    readonly text: string;
    readonly records: number;
    readonly sentence: Bilingual;
    readonly notes: readonly Bilingual[];
  };
  /** Claimed less computed, in the unit of `computed.text`, where both are there and can be compared. */
  readonly difference?: string;
}

/** Where the money of a table comes from. */
export interface TableValue {
  readonly origin: ValueOrigin;
  /** What the payment ledger says, 元; absent where it has no payment of the project. */
  readonly computed?: string;
  readonly payments: number;
}

/** A monitoring or a self-evaluation as it was at one time, `mingji.filing/1`: what a person added, what the ledgers gave, what came of it. */
export interface Filing {
  readonly schema: 'mingji.filing/1';
  readonly kind: FilingKind;
  readonly planId: string;
  readonly planVersion: number;
  readonly fiscalYear: number;
  readonly through: string;
  /** When the ledgers were read. */
  readonly filledAt: string;
  readonly entries: FilingEntries;
  /** By JSON pointer. */
  readonly lines: Readonly<Record<string, LineValue>>;
  readonly tables: Readonly<Record<string, TableValue>>;
  /** What the engine was given. */
  readonly reports: Reports;
  readonly result: Evaluation | Monitoring;
}
