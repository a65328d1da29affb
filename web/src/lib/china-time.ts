// Everything happens in the offices' time zone, wherever the browser stands (SPEC 7): UTC+8 all year.

const SHIFT = 8 * 3_600_000;
const inChina = (moment: number): string => new Date(moment + SHIFT).toISOString();

/** The calendar day in China, as the server counts: "2026-07-31". */
export const todayInChina = (): string => inChina(Date.now()).slice(0, 10);

/** The moment at which a calendar day so many days from today begins in China, as the API takes it. */
export function dayBeginInChina(daysFromToday: number): string {
  return new Date(Date.parse(todayInChina()) + daysFromToday * 86_400_000 - SHIFT).toISOString();
}

/** Date and time in China of a moment as the API gives it: ["2026-07-31", "09:05"]. */
export function clockInChina(at: string): readonly [date: string, time: string] {
  const text = inChina(Date.parse(at));
  return [text.slice(0, 10), text.slice(11, 16)];
}
