import type { Bilingual } from '../../base/bilingual.ts';
import type { FieldKind, LedgerField } from '../../model/ledger.ts';
import type {
  Condition,
  MeasuredActual,
  MeasureTake,
  Part,
  PartCondition,
  PartValues,
  Period,
  Reach,
} from '../../model/measure.ts';

/** A field that a measure names, and the kinds it can work on. */
export interface FieldUse {
  readonly field: string;
  readonly kinds: readonly FieldKind[];
}

/** What a measure came to, before period and sentence are added. */
export type Outcome = Pick<MeasuredActual, 'status' | 'unit'> &
  Partial<Pick<MeasuredActual, 'value' | 'numerator' | 'denominator' | 'interval' | 'notes'>>;

/** What the words of a sentence are made from. */
export interface SentenceWords {
  readonly field: (id: string) => Bilingual;
  readonly condition: (conditions: readonly Condition[]) => Bilingual;
}

/**
 * One way of taking a value (取值方法). It says which elementary figures it needs and what it makes of them; it never sees a record, so that
 * records in memory and records in a database give the same value.
 */
export interface MeasureKind<Take extends MeasureTake = MeasureTake> {
  readonly kind: Take['kind'];
  readonly title: Bilingual;
  readonly reach: Reach;
  readonly fields: (take: Take) => readonly FieldUse[];
  readonly parts: (take: Take, period: Period) => Readonly<Record<string, Part>>;
  readonly finish: (
    values: PartValues,
    take: Take,
    period: Period,
    fieldOf: (id: string) => LedgerField | undefined,
  ) => Outcome;
  /** Which of the records looked at make up the value itself (the numerator); absent: all. */
  readonly counted?: (take: Take, period: Period) => readonly PartCondition[];
  /** What follows the ledger's name: "的记录数". */
  readonly sentence: (take: Take, words: SentenceWords) => Bilingual;
}

export const numberKinds: readonly FieldKind[] = ['integer', 'decimal', 'money'];
export const momentKinds: readonly FieldKind[] = ['date', 'datetime'];
export const anyKind: readonly FieldKind[] = [
  'date',
  'datetime',
  'text',
  'integer',
  'decimal',
  'money',
  'choice',
  'file',
  'reference',
];

/** A measured value. */
export function measured(value: string, unit: string, more: Omit<Outcome, 'status' | 'value' | 'unit'> = {}): Outcome {
  return { status: 'measured', value, unit, ...more };
}

/** No value, and why. */
export function undefinedBecause(unit: string, zh: string, en: string, more: Partial<Outcome> = {}): Outcome {
  return { ...more, status: 'undefined', unit, notes: [{ zh, en }] };
}
