// Random score sheets for comparing the two implementations: the same table as plain data and as a plan with its reports.
import type { Actual, Report } from '../../src/model/actual.ts';
import type { Indicator } from '../../src/model/plan.ts';
import type { NumberTarget, Target } from '../../src/model/target.ts';
import type { PlainLine, PlainTarget } from './second-implementation.ts';

/** A small generator of random numbers that gives the same tables on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface RandomTable {
  readonly plain: readonly PlainLine[];
  readonly budget: string;
  readonly spent: string;
  readonly indicators: readonly Indicator[];
  readonly reports: readonly Report[];
}

const OPERATORS = ['≥', '>', '=', '≤', '<'] as const;

function pick<T>(next: () => number, all: readonly [T, ...T[]]): T {
  return all[Math.floor(next() * all.length)] ?? all[0];
}

function decimal(next: () => number, largest: number, places: number, maybeNegative: boolean): string {
  const digits = String(Math.floor(next() * largest * 10 ** places)).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return maybeNegative && next() < 0.05 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Values meet often: zero, equal to the target, exactly twice it. */
function actualFor(next: () => number, target: string): string {
  const chance = next();
  if (chance < 0.15) return target;
  if (chance < 0.2) return '0';
  if (chance < 0.25 && /^\d+$/.test(target)) return String(2n * BigInt(target));
  return decimal(next, 200, Math.floor(next() * 4), true);
}

function pair(next: () => number): { target: PlainTarget; actual: string } {
  const value = next() < 0.08 ? '0' : decimal(next, 150, Math.floor(next() * 3), true);
  return { target: { op: pick(next, OPERATORS), value }, actual: actualFor(next, value) };
}

function numberTarget({ op, value }: PlainTarget): NumberTarget {
  return { text: `${op}${value}件`, kind: 'number', op, value, unit: '件', explicit: true };
}

function numberActual(value: string): Extract<Actual, { kind: 'number' }> {
  return { kind: 'number', text: `${value}件`, value, unit: '件' };
}

function line(next: () => number, weight: string): { plain: PlainLine; target: Target; actual?: Actual } {
  const chance = next();
  if (chance < 0.01) return { plain: { weight, kind: 'missing' }, target: numberTarget({ op: '≥', value: '1' }) };
  if (chance < 0.15) {
    const share = decimal(next, 0.2, 3, false).replace(/^0\./, '0.');
    const given = (0.8 + Number(share)).toFixed(3);
    const target: Target = { text: '显著提升', kind: 'qualitative' };
    return {
      plain: { weight, kind: 'share', share: given },
      target,
      actual: { kind: 'tier', text: '达成', tier: 'achieved', share: given },
    };
  }
  if (chance < 0.3) {
    // Same directions only: a lower and an upper end together are a range, which is one target.
    const parts = Array.from({ length: 2 + Math.floor(next() * 3) }, () => pair(next));
    const plain = parts.map(({ target, actual }) => ({ target: { ...target, op: '≥' as const }, actual }));
    const target: Target = { text: '', kind: 'list', parts: plain.map((part) => numberTarget(part.target)) };
    const actual: Actual = { kind: 'parts', text: '', parts: plain.map((part) => numberActual(part.actual)) };
    return { plain: { weight, kind: 'list', parts: plain }, target, actual };
  }
  const { target, actual } = pair(next);
  return {
    plain: { weight, kind: 'number', target, actual },
    target: numberTarget(target),
    actual: numberActual(actual),
  };
}

/** One table of 1 to 12 lines whose weights add up to 90, with budget and expenditure. */
export function randomTable(next: () => number): RandomTable {
  const count = 1 + Math.floor(next() * 12);
  const cuts = Array.from({ length: count - 1 }, () => Math.floor(next() * 9000)).sort((a, b) => a - b);
  const weights = [...cuts, 9000].map((cut, index) => ((cut - (cuts[index - 1] ?? 0)) / 100).toFixed(2));
  const lines = weights.map((weight) => line(next, weight));
  return {
    plain: lines.map(({ plain }) => plain),
    budget: next() < 0.01 ? '0' : decimal(next, 1_000_000, 2, false),
    spent: decimal(next, 1_000_000, 2, false),
    indicators: lines.map(({ target }, index) => ({
      horizon: 'annual',
      level1: '产出指标',
      level2: '数量指标',
      level3: `指标${index + 1}`,
      target,
      weight: weights[index] ?? '0',
      at: { row: index + 1 },
    })),
    reports: lines.map(({ actual }) => (actual ? { actual } : {})),
  };
}
