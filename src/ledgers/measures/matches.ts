import { decimal, isDecimal } from '../../base/decimal.ts';
import type { LedgerRecord } from '../../model/ledger.ts';
import type { Condition, MeasurePlan, PartCondition } from '../../model/measure.ts';

type Kinds = MeasurePlan['kinds'];

/** Whether a record meets all conditions. The compiler to SQL in src/store says the same in its words. */
export function matchesAll(record: LedgerRecord, conditions: readonly PartCondition[], kinds: Kinds): boolean {
  return conditions.every((condition) => matches(record, condition, kinds));
}

/** Whether a measure looks at a record: all of `where`, and one list of `either` where there are any. */
export function isLookedAt(record: LedgerRecord, { reach, period, where, either, kinds }: MeasurePlan): boolean {
  if (record.date > period.to || (reach === 'within' && record.date < period.from)) return false;
  if (!matchesAll(record, where, kinds)) return false;
  return either.length === 0 || either.some((conditions) => matchesAll(record, conditions, kinds));
}

/** Seconds from one moment to another, both as the wall clock of Asia/Shanghai shows them; a day begins at 00:00. */
export function secondsBetween(from: string, to: string): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / 1000;
}

function millisecondsOf(moment: string): number {
  return Date.parse(moment.length === 10 ? moment : `${moment}Z`);
}

function matches({ date, fields }: LedgerRecord, condition: PartCondition, kinds: Kinds): boolean {
  if ('dateFrom' in condition) return date >= condition.dateFrom && date <= condition.dateTo;
  if ('absentOrAfter' in condition) {
    const value = fields[condition.absentOrAfter];
    return value === undefined || value.slice(0, 10) > condition.day;
  }
  if ('withinSeconds' in condition) {
    const [from, to] = [fields[condition.from], fields[condition.to]];
    if (from === undefined || to === undefined) return false;
    return decimal(secondsBetween(from, to)).lessThanOrEqualTo(condition.withinSeconds);
  }
  if ('notAfter' in condition) {
    const [to, due] = [fields[condition.to], fields[condition.notAfter]];
    return to !== undefined && due !== undefined && to.slice(0, due.length) <= due;
  }
  return matchesField(fields[condition.field], condition, kinds);
}

function matchesField(value: string | undefined, condition: Condition, kinds: Kinds): boolean {
  if ('present' in condition) return (value !== undefined) === condition.present;
  if ('notIn' in condition) return value === undefined || !condition.notIn.includes(value);
  if (value === undefined) return false;
  if ('in' in condition) return condition.in.includes(value);
  if ('contains' in condition) return value.includes(condition.contains);
  const compared = (bound: string): number => compare(value, bound, isNumberKind(kinds[condition.field]));
  return 'atLeast' in condition ? compared(condition.atLeast) >= 0 : compared(condition.atMost) <= 0;
}

/** Numbers by value; dates by as many characters as the bound has, so that a day takes in all its hours. */
function compare(value: string, bound: string, isNumber: boolean): number {
  if (isNumber && isDecimal(value)) return decimal(value).comparedTo(bound);
  const cut = value.slice(0, bound.length);
  return cut === bound ? 0 : cut < bound ? -1 : 1;
}

/** Whether a field's values are numbers. */
export function isNumberKind(kind: string | undefined): boolean {
  return kind === 'integer' || kind === 'decimal' || kind === 'money';
}
