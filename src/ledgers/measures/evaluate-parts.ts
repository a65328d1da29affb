import { addDays } from '../../base/calendar.ts';
import { decimal } from '../../base/decimal.ts';
import type { LedgerRecord } from '../../model/ledger.ts';
import type { MeasurePlan, Part, PartValues, Period } from '../../model/measure.ts';
import { isLookedAt, matchesAll, secondsBetween } from './matches.ts';
import { standingOnce } from './standing-once.ts';

/**
 * The figures of a measure over records in memory; records of other ledgers, dates and kinds are passed over, and of several versions with
 * one natural key only the newest counts. src/store computes the same figures in SQL.
 */
export function evaluateParts(plan: MeasurePlan, records: Iterable<LedgerRecord>): PartValues {
  const seen = recordsOf(plan, records);
  return Object.fromEntries(
    Object.entries(plan.parts).map(([name, part]) => {
      const { where } = part;
      const own = where ? seen.filter((record) => matchesAll(record, where, plan.kinds)) : seen;
      return [name, figureOf(part, own, plan.period)];
    }),
  );
}

/** The records a measure looks at, each natural key of an office once: what a drill-down shows. */
export function recordsOf(plan: MeasurePlan, records: Iterable<LedgerRecord>): readonly LedgerRecord[] {
  const newest = new Map<string, LedgerRecord>();
  for (const record of records) {
    if (record.ledger !== plan.ledger) continue;
    const key = JSON.stringify([record.tenant, record.naturalKey]);
    const other = newest.get(key);
    if (!other || (record.version ?? 1) > (other.version ?? 1)) newest.set(key, record);
  }
  const seen = plan.scope ? standingOnce([...newest.values()], plan.scope) : [...newest.values()];
  return seen.filter((record) => isLookedAt(record, plan));
}

function figureOf(part: Part, records: readonly LedgerRecord[], period: Period): string | null {
  switch (part.of) {
    case 'count':
      return String(records.length);
    case 'sum':
      return sumOf(present(records, part.field));
    case 'distinct':
      return String(distinctOf(records, part.fields));
    case 'total-seconds':
    case 'longest-seconds': {
      const seconds = secondsOf(records, part.from, part.to);
      if (seconds.length === 0) return null;
      return String(part.of === 'total-seconds' ? total(seconds) : seconds.reduce((a, b) => Math.max(a, b)));
    }
    case 'latest':
      return latestOf(records, part.field);
    case 'nth-day':
      return nthDay(records, part.n, part.field);
    case 'touched-days':
      return String(touchedDays(records, part.from, part.to, period));
  }
}

function present(records: readonly LedgerRecord[], field: string): string[] {
  return records.map(({ fields }) => fields[field]).filter((value) => value !== undefined);
}

function sumOf(values: readonly string[]): string | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum.plus(value), decimal(0)).toFixed();
}

function distinctOf(records: readonly LedgerRecord[], names: readonly string[]): number {
  const found = new Set<string>();
  for (const { fields } of records) {
    const values = names.map((name) => fields[name]);
    if (values.every((value) => value !== undefined)) found.add(JSON.stringify(values));
  }
  return found.size;
}

function secondsOf(records: readonly LedgerRecord[], from: string, to: string): number[] {
  return records.flatMap(({ fields }) => {
    const [begin, end] = [fields[from], fields[to]];
    return begin === undefined || end === undefined ? [] : [secondsBetween(begin, end)];
  });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function latestOf(records: readonly LedgerRecord[], field: string): string | null {
  let newest: LedgerRecord | undefined;
  for (const record of records) {
    if (record.fields[field] === undefined) continue;
    if (!newest || record.date > newest.date || (record.date === newest.date && record.id > newest.id)) newest = record;
  }
  return newest?.fields[field] ?? null;
}

function nthDay(records: readonly LedgerRecord[], n: number, field: string | undefined): string | null {
  const days =
    field === undefined ? records.map(({ date }) => date) : present(records, field).map((value) => value.slice(0, 10));
  return days.sort()[n - 1] ?? null;
}

function touchedDays(records: readonly LedgerRecord[], from: string, to: string, period: Period): number {
  const days = new Set<string>();
  for (const { fields } of records) {
    const begin = fields[from]?.slice(0, 10);
    if (begin === undefined) continue;
    const end = lastDay(begin, fields[to], period);
    for (let day = later(begin, period.from); day <= end && day <= period.to; day = addDays(day, 1)) days.add(day);
  }
  return days.size;
}

function later(a: string, b: string): string {
  if (a > b) return a;
  return b;
}

/** The last day a span touches: one that ends at midnight ends the day before, unless it also began then. */
function lastDay(begin: string, end: string | undefined, period: Period): string {
  if (end === undefined) return period.to;
  const last = end.endsWith('T00:00:00') ? addDays(end.slice(0, 10), -1) : end.slice(0, 10);
  return last < begin ? begin : last;
}
