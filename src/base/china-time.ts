/** The time in China (UTC+8, no summer time), by which offices count wherever the server stands: "2026-07-31T09:05:00.000Z", as if it were UTC. */
export const clockInChina = (moment: Date): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString();

/** The calendar day in China, "2026-07-31". */
export const dayInChina = (moment: Date): string => clockInChina(moment).slice(0, 10);

/** The year it is in China. */
export const yearInChina = (moment: Date): number => Number(dayInChina(moment).slice(0, 4));
