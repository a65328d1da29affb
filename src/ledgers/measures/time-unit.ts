import type { Bilingual } from '../../base/bilingual.ts';
import { decimal } from '../../base/decimal.ts';
import type { TimeUnit } from '../../model/measure.ts';

export const unitWords: Readonly<Record<TimeUnit, Bilingual>> = {
  minute: { zh: '分钟', en: 'minutes' },
  hour: { zh: '小时', en: 'hours' },
  day: { zh: '天', en: 'days' },
};

const SECONDS: Readonly<Record<TimeUnit, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** So many units in seconds, as a plain decimal. */
export function secondsIn(amount: string, unit: TimeUnit): string {
  return decimal(amount).times(SECONDS[unit]).toFixed();
}

/** The time unit of a target's unit; undefined for others and for working days, which need a calendar of holidays. */
export function timeUnitOf(unit: string): TimeUnit | undefined {
  if (/^分钟?$/.test(unit)) return 'minute';
  if (/^(?:个)?小时$/.test(unit)) return 'hour';
  return /^(?:天|日|日历天)$/.test(unit) ? 'day' : undefined;
}
