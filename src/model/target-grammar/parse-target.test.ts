import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../target.ts';
import { parseTarget } from './parse-target.ts';
import { numberWritings } from './testing/number-writings.ts';
import { otherWritings } from './testing/other-writings.ts';

/** A target in one short line: "≥ 95 %", "=? 1 次 / 月" (no operator printed), "[…]" for a list, else its kind. */
function shown(target: Target): string {
  if (target.kind === 'list') return `[${target.parts.map(shown).join(', ')}]`;
  if (target.kind !== 'number') return target.kind;
  const per = target.per === undefined ? '' : ` / ${target.per}`;
  return `${target.op}${target.explicit ? '' : '?'} ${target.value} ${target.unit}${per}`.trim();
}

const writings = { ...numberWritings, ...otherWritings };

describe.each(Object.entries(writings))('%s', (_kind, rows) => {
  it.each(rows)('reads %j as %s', (text, expected) => {
    expect(shown(parseTarget(text))).toBe(expected);
  });
});

it('knows at least 150 writings', () => {
  expect(Object.values(writings).flat().length).toBeGreaterThanOrEqual(150);
});

it('keeps the words of the paper, for the whole and for every part of a list', () => {
  const list = parseTarget(' １．≥12期　２．１次 ');
  expect(list.text).toBe(' １．≥12期　２．１次 ');
  expect(list.kind === 'list' && list.parts.map((part) => part.text)).toEqual(['≥12期', '１次']);
});

it('does not look for a number in a text that no target is as long as', () => {
  expect(parseTarget(`≥${'9'.repeat(60_000)}次`).kind).toBe('qualitative');
});

it('never throws and keeps every text it does not hold for empty', () => {
  const piece = fc.constantFrom(
    ...'≥≤<>=％%0123456789.,、；;：～-—±×/*()（）①②年月日每达到以上下内不少于超过万亿千百次人期个元 \n三十半PM',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(piece, { maxLength: 24 }).map((all) => all.join('')),
      ),
      (text) => {
        const target = parseTarget(text);
        expect(target.text).toBe(target.kind === 'absent' ? '' : text);
        if (target.kind === 'number') expect(target.value).toMatch(/^-?\d+(\.\d+)?$/);
        if (target.kind === 'list') expect(target.parts.length).toBeGreaterThan(1);
      },
    ),
    { numRuns: 5000 },
  );
});
