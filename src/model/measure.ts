import type { Bilingual } from '../base/bilingual.ts';
import type { FieldKind } from './ledger.ts';
import type { OfficeScope } from './office-scope.ts';

/**
 * A test on one record. All conditions of a list have to hold. A field without a value meets `present: false` and `notIn` alone. Bounds are
 * numbers for number fields; for dates a bound that is a day takes in the whole day.
 */
export type Condition =
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly notIn: readonly string[] }
  | { readonly field: string; readonly contains: string }
  | { readonly field: string; readonly present: boolean }
  | { readonly field: string; readonly atLeast: string }
  | { readonly field: string; readonly atMost: string };

/** Units that a length of time is given in. Working days are not among them: there is no calendar of holidays. */
export type TimeUnit = 'minute' | 'hour' | 'day';

/** What is taken from the records (取值方法), SPEC 7. Field names are those of the ledger. */
export type MeasureTake =
  | { readonly kind: 'count' }
  | { readonly kind: 'sum'; readonly field: string }
  | { readonly kind: 'distinct'; readonly fields: readonly string[] }
  /** Share of records that meet `part`; with fields, sum over sum. */
  | { readonly kind: 'ratio'; readonly part: readonly Condition[] }
  | { readonly kind: 'sum-ratio'; readonly part: string; readonly whole: string }
  /** Share of records whose `to` came within `limit` after `from`, or not after `due`. Without `to` it did not come. */
  | {
      readonly kind: 'within';
      readonly from: string;
      readonly to: string;
      readonly limit: string;
      readonly unit: TimeUnit;
    }
  | { readonly kind: 'by-due'; readonly to: string; readonly due: string }
  | {
      readonly kind: 'duration';
      readonly take: 'longest' | 'mean';
      readonly from: string;
      readonly to: string;
      readonly unit: TimeUnit;
    }
  /** The least number of records (or least sum of `field`) in any month of the period. */
  | { readonly kind: 'monthly-minimum'; readonly field?: string }
  /** Days of the period that no outage touched. */
  | { readonly kind: 'uptime-days'; readonly from: string; readonly to: string }
  /** Records that had begun and not ended at the last day of the period, or at `at`. `distinct` counts each of its values once. */
  | { readonly kind: 'stock'; readonly left?: string; readonly at?: string; readonly distinct?: readonly string[] }
  /** The value of the newest record. */
  | { readonly kind: 'latest'; readonly field: string }
  /** The day on which the n-th record (1 unless given) came about. */
  | { readonly kind: 'completed-by'; readonly count?: string; readonly field?: string }
  | { readonly kind: 'survey'; readonly satisfied: readonly string[]; readonly returned: string }
  | { readonly kind: 'spend'; readonly field: string }
  | { readonly kind: 'tally'; readonly field: string }
  /** 定性: a person judges, the records are what the judgement rests on. */
  | { readonly kind: 'judgement' };

export type MeasureKindId = MeasureTake['kind'];

/**
 * How an actual value is computed, `mingji.measure/1`. `where`: all conditions hold. `either`: at least one of the lists holds; a record
 * that meets several of them counts once.
 */
export interface MeasureDeclaration {
  readonly ledger: string;
  readonly take: MeasureTake;
  readonly where?: readonly Condition[];
  readonly either?: readonly (readonly Condition[])[];
  /** "2025", "2025-H1", "2025-Q3", "2025-03", "2025-01-01..2025-07-31"; absent: the fiscal year that is measured. */
  readonly period?: string;
  /** Whose records count: those of the office itself (本单位), or of its subordinate units as well (本单位及所属单位). Absent: its own. */
  readonly offices?: CountedOffices;
}

export type CountedOffices = 'own' | 'with-subordinates';

/** Days of Asia/Shanghai, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A test on one record as both evaluators know it: the declared ones and those that measures add. */
export type PartCondition =
  | Condition
  | { readonly from: string; readonly to: string; readonly withinSeconds: string }
  | { readonly to: string; readonly notAfter: string }
  | { readonly absentOrAfter: string; readonly day: string }
  | { readonly dateFrom: string; readonly dateTo: string };

/**
 * The elementary figures that every measure is put together from. The pure evaluator and the compiler to SQL know these and nothing of the
 * kinds of measures, so that the two cannot differ measure by measure. Each is null where no record gives a value, and count is never null.
 */
export type Part = { readonly where?: readonly PartCondition[] } & (
  | { readonly of: 'count' }
  | { readonly of: 'sum'; readonly field: string }
  | { readonly of: 'distinct'; readonly fields: readonly string[] }
  | { readonly of: 'total-seconds' | 'longest-seconds'; readonly from: string; readonly to: string }
  /** The field's value in the newest record that has one: by date, then id. */
  | { readonly of: 'latest'; readonly field: string }
  /** The date of the n-th record by date, then id; or the day of `field`, sorted. */
  | { readonly of: 'nth-day'; readonly n: number; readonly field?: string }
  /** Days of the period touched by the spans from–to; a span without end lasts to the period's end. */
  | { readonly of: 'touched-days'; readonly from: string; readonly to: string }
);

/** Which records a measure looks at: those dated in the period, or all dated up to its end (stock, outages begun before). */
export type Reach = 'within' | 'up-to-end';

/** A measure made ready for one period: what to fetch. */
export interface MeasurePlan {
  readonly ledger: string;
  readonly reach: Reach;
  readonly period: Period;
  readonly where: readonly Condition[];
  readonly either: readonly (readonly Condition[])[];
  readonly parts: Readonly<Record<string, Part>>;
  /** The kinds of the ledger's fields: numbers are compared as numbers. */
  readonly kinds: Readonly<Record<string, FieldKind>>;
  /** Over which offices it counts; absent: the records of one office. */
  readonly scope?: OfficeScope;
}

/** The figures of the parts, by their names: plain decimals, days or text. */
export type PartValues = Readonly<Record<string, string | null>>;

/** What a measure came to. */
export interface MeasuredActual {
  readonly measure: MeasureDeclaration;
  readonly period: Period;
  /**
   * measured: `value` is there · undefined: nothing to divide by, or nothing ever recorded that could be latest or longest ·
   * judgement: a person decides on the records.
   */
  readonly status: 'measured' | 'undefined' | 'judgement';
  /** Plain decimal, or a day for completed-by; rates and means to ten places, half up. */
  readonly value?: string;
  /** "%", "元", "小时" …; "" where the measure has none of its own (a count is in the target's unit). */
  readonly unit: string;
  /** What was divided. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** 95 % Wilson score interval of a survey, in percent with two places. */
  readonly interval?: { readonly low: string; readonly high: string };
  /** How many records were looked at. */
  readonly records: string;
  /** The sentence of the measure: "2025年内风险通报台账的记录数". */
  readonly sentence: Bilingual;
  /** Why there is no value, or what a reader should know. */
  readonly notes: readonly Bilingual[];
}
