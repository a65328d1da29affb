import { monthEnd } from '../../base/calendar.ts';

/** The last day of a year that has come: today while it runs, its end when it is over, undefined before it has begun. */
export function lastDayOf(fiscalYear: number, today: string): string | undefined {
  if (today < `${fiscalYear}-01-01`) return undefined;
  const end = `${fiscalYear}-12-31`;
  return today < end ? today : end;
}

/** The last days of the months of a year up to a day; the last one is the day itself. */
export function monthEnds(fiscalYear: number, through: string): string[] {
  const months = Number(through.slice(5, 7));
  return Array.from({ length: months }, (_, index) => {
    const end = monthEnd(fiscalYear, index + 1);
    return end < through ? end : through;
  });
}
