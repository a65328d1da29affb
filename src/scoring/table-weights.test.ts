import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, fraction, plus, ZERO } from '../base/fraction.ts';
import { parseTarget } from '../model/target-grammar/parse-target.ts';
import { national2020 } from '../regulations/profiles/national2020.ts';
import { findProfile, profileOf, profiles } from '../regulations/profiles/profiles.ts';
import { splitExactly } from './largest-remainder.ts';
import { weighTable } from './table-weights.ts';

const CLASSES = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['成本指标', '经济成本指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const;

const line = fc.record({
  kind: fc.constantFrom(...CLASSES),
  isNotApplicable: fc.boolean(),
  name: fc.string({ minLength: 1, maxLength: 3 }),
});

function weighted({
  kind: [level1, level2],
  isNotApplicable,
  name,
}: {
  kind: (typeof CLASSES)[number];
  isNotApplicable: boolean;
  name: string;
}) {
  return {
    indicator: { horizon: 'annual' as const, level1, level2, level3: name, target: parseTarget('≥1次'), at: {} },
    isNotApplicable,
  };
}

const sum = (weights: readonly (string | undefined)[]) =>
  weights.reduce((total, weight) => plus(total, fraction(weight ?? '0')), ZERO);

it('spreads exactly the sum of the profile over the lines that apply, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), fc.constantFrom(...profiles), (lines, profile) => {
      if (lines.every(({ isNotApplicable }) => isNotApplicable)) return;
      const { lines: weights } = weighTable(lines.map(weighted), profile);
      const applying = weights.filter((_, index) => !lines[index]?.isNotApplicable);
      expect(compare(sum(applying.map(({ weight }) => weight)), fraction(profile.declaredSum.value))).toBe(0);
    }),
  );
});

it('keeps the sum of printed weights when lines do not apply', () => {
  const printed = fc.record({
    line,
    weight: fc.integer({ min: 1, max: 4000 }).map((value) => (value / 100).toFixed(2)),
  });
  fc.assert(
    fc.property(fc.array(printed, { minLength: 1, maxLength: 20 }), fc.constantFrom(...profiles), (rows, profile) => {
      if (rows.every((row) => row.line.isNotApplicable)) return;
      const lines = rows.map((row) => {
        const one = weighted(row.line);
        return { ...one, indicator: { ...one.indicator, weight: row.weight } };
      });
      const { lines: weights } = weighTable(lines, profile);
      const applying = weights.filter((_, index) => !lines[index]?.isNotApplicable);
      expect(compare(sum(applying.map(({ weight }) => weight)), sum(rows.map(({ weight }) => weight)))).toBe(0);
    }),
  );
});

it('gives every line the same weight in whatever order the lines stand', () => {
  const named = fc.uniqueArray(line, {
    minLength: 2,
    maxLength: 12,
    selector: ({ kind, name }) => `${kind.join()}${name}`,
  });
  fc.assert(
    fc.property(named, (lines) => {
      const forward = weighTable(lines.map(weighted), national2020).lines.map(({ weight }) => weight);
      const backward = weighTable([...lines].reverse().map(weighted), national2020).lines.map(({ weight }) => weight);
      expect([...backward].reverse()).toEqual(forward);
    }),
  );
});

it('splits any whole exactly and gives nobody more than a hundredth above what is due', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 40 }),
      (cents, shares) => {
        const whole = (cents / 100).toFixed(2);
        const parts = splitExactly(
          whole,
          shares.map((share, index) => ({ share: fraction(String(share)), key: String(index) })),
        );
        expect(compare(sum(parts), fraction(whole))).toBe(0);
      },
    ),
  );
});

it('gives the hundredths that are left over by the keys where nothing else decides, whatever the order', () => {
  const claim = (key: string) => ({ share: fraction('1'), key });
  expect(splitExactly('10', [claim('c'), claim('a'), claim('b')])).toEqual(['3.33', '3.34', '3.33']);
  expect(splitExactly('0.02', [claim('b'), claim('a'), claim('a')])).toEqual(['0.00', '0.01', '0.01']);
  expect(splitExactly('10', [{ share: ZERO, key: 'a' }])).toEqual(['0.00']);
});

it('finds profiles by id, by version, and by region and year', () => {
  expect(findProfile('sichuan-2023')?.region).toBe('四川');
  expect(findProfile('sichuan-2023@2')).toBeUndefined();
  expect(profileOf('四川', 2024).id).toBe('sichuan-2023');
  expect(profileOf('四川', 2021).id).toBe('national-2020');
  expect(profileOf('甘肃', 2024).id).toBe('national-2020');
});

it('lets a later version of a profile appear without touching the one an evaluation names', () => {
  const later = { ...national2020, version: '2', from: 2026 };
  const all = [...profiles, later];
  expect(findProfile('national-2020', all)?.version).toBe('2');
  expect(findProfile('national-2020@1', all)).toBe(national2020);
  expect(profileOf('全国', 2025, all)).toBe(national2020);
  expect(profileOf('全国', 2026, all)).toBe(later);
});

it('cites a clause for every parameter of every profile', () => {
  for (const profile of profiles) {
    for (const [name, parameter] of Object.entries(profile)) {
      if (typeof parameter === 'object' && parameter !== null && 'cites' in parameter) {
        expect(parameter.cites.length, `${profile.id} ${name}`).toBeGreaterThan(0);
      }
    }
  }
});
