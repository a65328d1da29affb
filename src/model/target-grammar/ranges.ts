import type { Operator } from '../target.ts';
import { type Measured, readMeasured } from './read-measured.ts';

const RANGE =
  /^(.*?)(-?\d+(?:\.\d+)?)\s*([^\d\s\-~—–至到]{0,4}?)\s*(?:[-~—–～]{1,2}|至|到|[和与])\s*(\d+(?:\.\d+)?)(\D*)$/su;
const AROUND = /^([^\d±]*)±\s*(\d+(?:\.\d+)?\D*)$/su;
const BOTH_SIDES = /^(-?\d+(?:\.\d+)?[^\d≤<]{0,4}?)\s*(≤|<=|<)[^\d≤<>≥]*(≤|<=|<)\s*(-?\d+(?:\.\d+)?\D*)$/su;
/** Words around a range that say no more than the range itself. */
const IN_BETWEEN = /^(?:介于|控制在|保持在|维持在|稳定在|在)|之?间$/g;
const CALENDAR = /^[月日号]/;
const YEAR = /^(?:19|20)\d\d$/;

function part(op: Operator, measured: Measured): Measured {
  return { ...measured, op, explicit: false };
}

function betweenSigns(match: RegExpExecArray): readonly Measured[] | undefined {
  const lower = readMeasured(match[1] ?? '');
  const upper = readMeasured(match[4] ?? '');
  if (!lower || !upper) return undefined;
  const unit = lower.unit || upper.unit;
  return [
    { ...lower, unit, op: match[2] === '<' ? '>' : '≥', explicit: true },
    { ...upper, unit, op: match[3] === '<' ? '<' : '≤', explicit: true },
  ];
}

/**
 * "90%-95%", "3～5次", "±5%", "90%≤合格率<95%": two parts, ≥ the lower and ≤ the upper end, that one actual value has to meet both. Months, years and days
 * of the calendar ("1-12月") are dates and no range. Undefined for anything else.
 */
export function readRange(text: string): readonly Measured[] | undefined {
  const around = AROUND.exec(text);
  if (around) {
    const upper = readMeasured(`${around[1] ?? ''}${around[2] ?? ''}`);
    return upper && [part('≥', { ...upper, value: `-${upper.value}` }), part('≤', upper)];
  }
  const both = BOTH_SIDES.exec(text);
  if (both) return betweenSigns(both);
  const match = RANGE.exec(text.replace(IN_BETWEEN, ''));
  if (!match) return undefined;
  const [, before = '', low = '', lowUnit = '', high = '', behind = ''] = match;
  if (CALENDAR.test(behind.trim()) || (YEAR.test(low) && /^(?:学?年|$)/.test(behind))) return undefined;
  if (lowUnit !== '' && !behind.startsWith(lowUnit)) return undefined;
  const upper = readMeasured(`${before}${high}${behind}`);
  const lower = readMeasured(`${before}${low}${behind}`);
  if (!upper || !lower || upper.explicit || Number(low) >= Number(high)) return undefined;
  return [part('≥', lower), part('≤', upper)];
}

/** Whether a list is one range ("3～5次"): a lower and an upper end of the same unit, both met by one actual value. */
export function isRange(parts: readonly Measured[]): boolean {
  const [lower, upper] = parts;
  if (parts.length !== 2 || !lower || !upper || lower.unit !== upper.unit || lower.per !== upper.per) return false;
  return (lower.op === '≥' || lower.op === '>') && (upper.op === '≤' || upper.op === '<');
}
