import type { Operator } from '../target.ts';
import { type Measured, readMeasured } from './read-measured.ts';

const RANGE = /^(.*?)(-?\d+(?:\.\d+)?)\s*([^\d\s\-~—–至到]{0,4}?)\s*(?:[-~—–～]{1,2}|至|到)\s*(\d+(?:\.\d+)?)(\D*)$/su;
const AROUND = /^([^\d±]*)±\s*(\d+(?:\.\d+)?\D*)$/su;
const CALENDAR = /^[月年日号]/;

function part(op: Operator, measured: Measured): Measured {
  return { ...measured, op, explicit: false };
}

/**
 * "90%-95%", "3～5次", "±5%": two parts, ≥ the lower and ≤ the upper end, that one actual value has to meet both. Months, years and days
 * of the calendar ("1-12月") are dates and no range. Undefined for anything else.
 */
export function readRange(text: string): readonly Measured[] | undefined {
  const around = AROUND.exec(text);
  if (around) {
    const upper = readMeasured(`${around[1] ?? ''}${around[2] ?? ''}`);
    return upper && [part('≥', { ...upper, value: `-${upper.value}` }), part('≤', upper)];
  }
  const match = RANGE.exec(text);
  if (!match) return undefined;
  const [, before = '', low = '', lowUnit = '', high = '', behind = ''] = match;
  if (CALENDAR.test(behind.trim()) && !behind.trim().startsWith('年以')) return undefined;
  if (lowUnit !== '' && !behind.startsWith(lowUnit)) return undefined;
  const upper = readMeasured(`${before}${high}${behind}`);
  const lower = readMeasured(`${before}${low}${behind}`);
  if (!upper || !lower || upper.explicit || Number(low) >= Number(high)) return undefined;
  return [part('≥', lower), part('≤', upper)];
}
