/** A day of the calendar by its parts; month and date count from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const exists = ({ year, month, date }: DayParts): boolean =>
  month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);

const written = ({ year, month, date }: DayParts): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** A day as it is kept and compared, "2025-07-31"; undefined when there is no such day. */
export function isoDay(year: number, month: number, date: number): string | undefined {
  return exists({ year, month, date }) ? written({ year, month, date }) : undefined;
}

/** The parts of a day as {@link isoDay} writes it; undefined for any other text, and when there is no such day. */
export function dayParts(day: string): DayParts | undefined {
  const [, year, month, date] = (DAY.exec(day) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  return exists({ year, month, date }) ? { year, month, date } : undefined;
}

/** Whether a text is a day that exists, as "2025-02-28". */
export const isDay = (text: string): boolean => dayParts(text) !== undefined;

/** The last day of a month from 1 to 12. */
export function monthEnd(year: number, month: number): string {
  return written({ year, month, date: daysInMonth(year, month) });
}

/** The day so many days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
