import { type DayParts, daysInMonth } from '../base/calendar.ts';
import { type Fraction, fraction, over, plus } from '../base/fraction.ts';

/** How many months of the year have passed at the end of a day: 7 on 31 July, 6.5 in the middle of July. */
export function monthsElapsed({ year, month, date }: DayParts): Fraction {
  const part = over(fraction(String(date)), fraction(String(daysInMonth(year, month))));
  return plus(fraction(String(month - 1)), part);
}
