import type { AnswerOf } from '#contract/endpoint.ts';
import type { measureEndpoints } from '#contract/measures.ts';
import type { partWords, takeWords, testWords } from './words.ts';

export type Line = AnswerOf<typeof measureEndpoints.read>['lines'][number];
export type Declaration = NonNullable<Line['measure']>;
export type TakeKind = keyof typeof takeWords;
export type PartName = keyof typeof partWords;
export type Test = keyof typeof testWords;

/** What a way of taking a value has to be told, in the order of the form. */
export const partsOf: Readonly<Record<TakeKind, readonly PartName[]>> = {
  count: [],
  sum: ['field'],
  spend: ['field'],
  tally: ['field'],
  latest: ['field'],
  distinct: ['fields'],
  ratio: [],
  'sum-ratio': ['part', 'whole'],
  within: ['from', 'to', 'limit', 'unit'],
  'by-due': ['to', 'due'],
  duration: ['take', 'from', 'to', 'unit'],
  'monthly-minimum': ['field'],
  'uptime-days': ['from', 'to'],
  stock: ['left', 'distinct'],
  'completed-by': ['count', 'field'],
  survey: ['satisfied', 'returned'],
  judgement: [],
};

/** Parts that hold several fields. */
export const LISTS: ReadonlySet<PartName> = new Set(['fields', 'distinct', 'satisfied']);

export interface ConditionDraft {
  readonly key: number;
  readonly field: string;
  readonly test: Test;
  readonly values: readonly string[];
}

/** One alternative: conditions that hold together. */
export interface AlternativeDraft {
  readonly key: number;
  readonly conditions: readonly ConditionDraft[];
}

/** A measure while it is edited. */
export interface MeasureDraft {
  readonly ledger: string;
  readonly kind: TakeKind;
  readonly parts: Readonly<Partial<Record<PartName, string | readonly string[]>>>;
  readonly where: readonly ConditionDraft[];
  /** For the share of records: what the numerator has to meet. */
  readonly numerator: readonly ConditionDraft[];
  readonly period: string;
  /** Alternatives: a record counts where at least one of them holds whole. */
  readonly either: readonly AlternativeDraft[];
  /** Subordinate units count as well. */
  readonly withSubordinates: boolean;
}

type Json = Readonly<Record<string, unknown>>;

export function draftOf(measure: Declaration | null): MeasureDraft {
  const take = (typeof measure?.take === 'object' ? measure.take : { kind: measure?.take ?? 'count' }) as Json;
  const kind = take['kind'] as TakeKind;
  const parts = Object.fromEntries(
    partsOf[kind].flatMap((name) => (take[name] === undefined ? [] : [[name, take[name]]])),
  );
  return {
    ...{ ledger: measure?.ledger ?? '', kind, parts, period: measure?.period ?? '' },
    either: (measure?.either ?? []).map((list, key) => ({ key, conditions: conditionsOf(list) })),
    withSubordinates: measure?.offices === 'with-subordinates',
    where: conditionsOf(measure?.where),
    numerator: kind === 'ratio' ? conditionsOf(take['part']) : [],
  };
}

function conditionsOf(raw: unknown): ConditionDraft[] {
  if (!Array.isArray(raw)) return [];
  return (raw as Json[]).map((condition, key) => {
    const field = String(condition['field']);
    if (condition['present'] !== undefined)
      return { key, field, test: condition['present'] === true ? 'present' : 'absent', values: [] };
    const test =
      (['in', 'notIn', 'contains', 'atLeast', 'atMost'] as const).find((one) => condition[one] !== undefined) ?? 'in';
    const value = condition[test];
    return { key, field, test, values: Array.isArray(value) ? value.map(String) : [String(value)] };
  });
}

/** The draft as the server takes it; what is still empty is left out, and the server says so. */
export function declarationOf(draft: MeasureDraft): Declaration {
  const { ledger, kind, parts, where, numerator, period, either, withSubordinates } = draft;
  const given = Object.entries(parts).filter(([, value]) => value !== undefined && value.length > 0);
  const take = {
    kind,
    ...Object.fromEntries(given),
    ...(kind === 'ratio' && { part: numerator.flatMap(conditionOf) }),
  };
  const conditions = where.flatMap(conditionOf);
  const alternatives = either.map((one) => one.conditions.flatMap(conditionOf)).filter((list) => list.length > 0);
  return {
    ...{ ledger, take },
    ...(conditions.length > 0 && { where: conditions }),
    ...(alternatives.length > 0 && { either: alternatives }),
    ...(period !== '' && { period }),
    ...(withSubordinates && { offices: 'with-subordinates' }),
  };
}

function conditionOf({ field, test, values }: ConditionDraft): Json[] {
  if (field === '') return [];
  if (test === 'present' || test === 'absent') return [{ field, present: test === 'present' }];
  if (values.length === 0 || values[0] === '') return [];
  return [{ field, [test]: test === 'in' || test === 'notIn' ? [...values] : values[0] }];
}
