/** The day it is in China (UTC+8, no summer time), "2026-07-31". */
export function todayOf(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The year it is in China. */
export const yearOf = (now: Date): number => Number(todayOf(now).slice(0, 4));

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
    const end = new Date(Date.UTC(fiscalYear, index + 1, 0)).toISOString().slice(0, 10);
    return end < through ? end : through;
  });
}
