import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, fraction } from '../base/fraction.ts';
import type { Operator } from '../model/target.ts';
import { parseTarget } from '../model/target-grammar/parse-target.ts';
import { profiles } from '../regulations/profiles/profiles.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';
import { readActual } from './read-actual.ts';
import { scoreLine } from './score-line.ts';

const profile = fc.constantFrom(...profiles);
const cents = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => (value / 100).toFixed(2));
const signed = fc.integer({ min: -50_000, max: 50_000 }).map((value) => (value / 100).toFixed(2));

function score(weight: string, op: Operator, target: string, actual: string, rules: RuleProfile): string {
  const given = readActual(`${actual}件`);
  const line = scoreLine(
    {
      subject: '/indicators/0',
      line: '0.1',
      indicator: {
        horizon: 'annual',
        level1: '产出指标',
        level2: '数量指标',
        level3: '件数',
        target: parseTarget(`${op}${target}件`),
        at: {},
      },
      weight,
      weightOrigin: 'printed',
      report: given ? { actual: given } : {},
    },
    rules,
    2025,
  );
  return line.score ?? 'none';
}

const less = (a: string, b: string): boolean => compare(fraction(a), fraction(b)) < 0;

it('never gives less than nothing or more than the weight', () => {
  fc.assert(
    fc.property(
      profile,
      cents(100),
      fc.constantFrom<Operator>('≥', '>', '=', '≤', '<'),
      signed,
      signed,
      (rules, weight, op, target, actual) => {
        const got = score(weight, op, target, actual, rules);
        expect(less(got, '0')).toBe(false);
        expect(less(weight, got)).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});

it('never gives less for doing more where more is better', () => {
  fc.assert(
    fc.property(
      profile,
      cents(100),
      fc.constantFrom<Operator>('≥', '>'),
      signed,
      signed,
      signed,
      (rules, weight, op, target, a, b) => {
        const [low, high] = less(a, b) ? [a, b] : [b, a];
        expect(less(score(weight, op, target, high, rules), score(weight, op, target, low, rules))).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});

it('never gives less for using less where less is better', () => {
  fc.assert(
    fc.property(
      profile,
      cents(100),
      fc.constantFrom<Operator>('≤', '<'),
      signed,
      signed,
      signed,
      (rules, weight, op, target, a, b) => {
        const [low, high] = less(a, b) ? [a, b] : [b, a];
        expect(less(score(weight, op, target, low, rules), score(weight, op, target, high, rules))).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});

it('explains every score by inputs, formula, numbers, rounding and a clause', () => {
  const line = scoreLine(
    {
      subject: '/projects/0/indicators/0',
      line: '1.1',
      indicator: {
        horizon: 'annual',
        level1: '产出指标',
        level2: '数量指标',
        level3: '培训场次',
        target: parseTarget('≥7场'),
        at: { row: 3 },
      },
      weight: '10',
      weightOrigin: 'printed',
      report: {
        actual: {
          kind: 'number',
          text: '5场',
          value: '5',
          unit: '场',
          at: { sheet: '指标完成情况', row: 4, column: 8 },
        },
      },
    },
    profiles[0] as RuleProfile,
    2025,
  );
  const [step] = line.trace;
  expect(step?.substituted).toBe('10 × 5 ÷ 7');
  expect(step?.exact).toBe('7.142857…');
  expect(step?.result).toBe('7.14');
  expect(step?.roundedTo).toBe(2);
  expect(step?.inputs.map(({ at }) => at?.row)).toEqual([undefined, 3, 4]);
  expect(step?.citations.length).toBeGreaterThan(0);
});
