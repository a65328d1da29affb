import type { RawValues } from '../../ledgers/records/validate-record.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import type { FieldSource, RecordSeries } from './demonstration-department.ts';
import { between, seededRandom } from './seeded-random.ts';

/** A record as somebody of the office would type it, and its day. */
export interface MadeRecord {
  readonly day: string;
  readonly fields: RawValues;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** How far the records of the demonstration go. */
export interface RecordYears {
  readonly fiscalYear: number;
  /** "2026-09-15": no record is of a later day. */
  readonly today: string;
}

/** The records of a series from the year before last up to today, in the order of their days. Same seed, same records. */
export function makeRecords(
  series: RecordSeries,
  definition: LedgerDefinition,
  { fiscalYear, today }: RecordYears,
  seed: string,
): MadeRecord[] {
  const random = seededRandom(`${seed}/${series.ledger}`);
  const { before = 0, last, year, pace = 1 } = series;
  const made = [
    ...yearOf({ ...series, on: undefined }, fiscalYear - 2, before, 1, random, definition),
    ...yearOf(series, fiscalYear - 1, last, 1, random, definition),
    ...yearOf(series, fiscalYear, Math.round(year * pace), 1, random, definition),
  ];
  return made.filter(({ day }) => day <= today).map((record) => withoutFuture(record, today));
}

type Series = Omit<RecordSeries, 'on'> & { readonly on?: readonly string[] | undefined };

function yearOf(
  series: Series,
  year: number,
  count: number,
  first: number,
  random: () => number,
  definition: LedgerDefinition,
): MadeRecord[] {
  const days = series.on?.slice(0, Math.max(count, 0)) ?? spreadDays(count, random);
  return days.map((monthDay, index) =>
    makeRecord(series, definition, year, `${year}-${monthDay}`, first + index, random),
  );
}

/** Days from the second week of January to the third of December, evenly with some play, in order. */
function spreadDays(count: number, random: () => number): string[] {
  const days = Array.from({ length: count }, (_, index) => 10 + Math.floor(((index + random() * 0.8) / count) * 340));
  return days.map((day) => new Date(Date.UTC(2023, 0, 1) + day * DAY).toISOString().slice(5, 10));
}

function makeRecord(
  { fields }: Series,
  definition: LedgerDefinition,
  year: number,
  day: string,
  number: number,
  random: () => number,
): MadeRecord {
  const kinds = new Map(definition.fields.map(({ id, kind }) => [id, kind]));
  const isMoment = kinds.get(definition.decidingDate) === 'datetime';
  const start = Date.parse(
    `${day}T${String(between(random, 8, 17)).padStart(2, '0')}:${random() < 0.5 ? '10' : '40'}:00Z`,
  );
  const values: Record<string, string> = { [definition.decidingDate]: written(start, isMoment) };
  for (const [field, source] of Object.entries(fields)) {
    const value = textOf(source, { values, start, year, number, random, isMoment: kinds.get(field) === 'datetime' });
    if (value !== undefined) values[field] = value;
  }
  return { day, fields: values };
}

interface Making {
  readonly values: Readonly<Record<string, string>>;
  readonly start: number;
  readonly year: number;
  readonly number: number;
  readonly random: () => number;
  readonly isMoment: boolean;
}

function textOf(source: FieldSource, making: Making): string | undefined {
  const { number, random } = making;
  if (typeof source === 'string') return filled(source, making);
  if ('daysLater' in source) return later(making, source.daysLater, DAY, source.missing);
  if ('hoursLater' in source) return later(making, source.hoursLater, HOUR, source.missing);
  if ('shareOf' in source) {
    const whole = Number(making.values[source.shareOf] ?? 0);
    return String(Math.round(whole * (source.from + random() * (source.to - source.from))));
  }
  if ('from' in source) return String(between(random, source.from, source.to));
  return filled(source[(number - 1) % source.length] ?? '', making);
}

const filled = (text: string, { year, number }: Making): string =>
  text.replaceAll('{n}', String(number)).replaceAll('{year}', String(year));

function later(
  { start, random, isMoment }: Making,
  [least, most]: readonly [number, number],
  unit: number,
  missing = 0,
): string | undefined {
  if (random() < missing) return undefined;
  return written(start + (least + random() * (most - least)) * unit, isMoment);
}

function written(moment: number, withTime: boolean): string {
  const text = new Date(moment).toISOString();
  return withTime ? text.slice(0, 16).replace('T', ' ') : text.slice(0, 10);
}

/** What has not happened yet is not written down yet. Due days lie ahead by their nature. */
function withoutFuture({ day, fields }: MadeRecord, today: string): MadeRecord {
  const known = Object.entries(fields).filter(
    ([id, value]) => id === 'due' || !/^\d{4}-\d{2}-\d{2}/.test(value ?? '') || (value ?? '').slice(0, 10) <= today,
  );
  return { day, fields: Object.fromEntries(known) };
}
