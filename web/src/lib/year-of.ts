import { YEARS } from '#contract/shared-schemas.ts';

/** The year that is written there, as the server takes it; undefined for anything else, such as the half of one. */
export function yearOf(text: string | undefined): number | undefined {
  const year = /^\d{4}$/.test(text ?? '') ? Number(text) : 0;
  return year >= YEARS.min && year <= YEARS.max ? year : undefined;
}
