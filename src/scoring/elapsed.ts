import { type Fraction, fraction, over, plus } from '../base/fraction.ts';

/** A day of the calendar by its parts. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The parts of an ISO day ("2025-07-31"); undefined when there is no such day. */
export function dayParts(day: string): DayParts | undefined {
  const match = DAY.exec(day);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month) ? { year, month, date } : undefined;
}

/** How many months of the year have passed at the end of a day: 7 on 31 July, 6.5 in the middle of July. */
export function monthsElapsed({ year, month, date }: DayParts): Fraction {
  const part = over(fraction(String(date)), fraction(String(daysInMonth(year, month))));
  return plus(fraction(String(month - 1)), part);
}

/** Days from one ISO day to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
