import { expect, test } from 'vitest';
import type { Ink } from './bitmap.ts';
import { findLeadingSign, guessSign, isDash } from './leading-sign.ts';

/** Ink from a drawing, each character of it drawn four points wide and high. */
function ink(...rows: string[]): Ink {
  const [width, height] = [(rows[0]?.length ?? 0) * 4, rows.length * 4];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) pixels[y * width + x] = rows[y >> 2]?.[x >> 2] === '#' ? 1 : 0;
  }
  return { width, height, pixels };
}

const greater = ['.##.......#', '...##.....#', '.....##...#', '...##.....#', '.##.......#'];
const less = ['.....##...#', '...##.....#', '.##.......#', '...##.....#', '.....##...#'];
const bar = ['..........#', '.######...#'];

test('the side on which the arms are apart and a bar below tell the sign', () => {
  expect(findLeadingSign(ink(...greater))?.sign).toBe('>');
  expect(findLeadingSign(ink(...less))?.sign).toBe('<');
  expect(findLeadingSign(ink(...greater, ...bar))?.sign).toBe('≥');
  expect(findLeadingSign(ink(...less, ...bar))?.sign).toBe('≤');
});

test('a sign of a narrow font is one by its arms alone, a 2 with its bar none', () => {
  const arms = ['##.....', '.###...', '...###.', '.....##', '...###.', '.###...', '##.....'].map((row) => `${row}.#`);
  expect(findLeadingSign(ink(...arms, '........#', '#######.#'))?.sign).toBe('≥');
  expect(findLeadingSign(ink('.###.', '#...#', '....#', '....#', '...#.', '..#..', '.#...', '#####'))).toBeUndefined();
  const two = ['.####.', '#...##', '....##', '...##.', '..##..', '.##...', '##....', '######'];
  expect(findLeadingSign(ink(...two))).toBeUndefined();
});

test('two bars of one length are an equals sign, and 二 with its shorter upper one is none', () => {
  expect(findLeadingSign(ink('.######..#', '.........#', '.######..#'))?.sign).toBe('=');
  expect(findLeadingSign(ink('..####...#', '.........#', '.######..#'))).toBeUndefined();
});

test('digits and characters with bars are no signs', () => {
  expect(findLeadingSign(ink('.####.', '.....#', '...##.', '.##...', '.#####', '......'))).toBeUndefined();
  expect(findLeadingSign(ink('.######', '.......', '..####.', '.......', '.######'))).toBeUndefined();
  expect(findLeadingSign(ink('......', '......'))).toBeUndefined();
});

test('a blurred sign is guessed by its open side', () => {
  expect(guessSign(ink('###...', '######', '####..', '......', '######'))).toBe('≥');
  expect(guessSign(ink('...###', '######', '..####', '......', '######'))).toBe('≤');
});

test('a mark much wider than high is a dash', () => {
  expect(isDash(ink('......', '.####.', '......'))).toBe(true);
  expect(isDash(ink('......', '.##...', '.##...'))).toBe(false);
});

test('a sign of a small picture made larger, whose arms are in pieces here and there, is one', () => {
  const arms = ['##.........#', '.####......#', '....###....#', '......###..#'];
  const torn = [...arms, '.....#.###.#', ...arms.toReversed()];
  expect(findLeadingSign(ink(...torn, '...........#', '##########.#'))?.sign).toBe('≥');
});

test('the bar of a sign may be a little askew, its upper edge half as long', () => {
  const rows = [
    '.####...................#',
    '.########...............#',
    '..############..........#',
    '......############......#',
    '..........############..#',
    '..............#########.#',
    '...........###########..#',
    '.......############.....#',
    '....##########..........#',
    '.#########..............#',
    '.######.................#',
    '..###...................#',
    '...##...................#',
    '...........############.#',
    '.######################.#',
    '.######################.#',
    '.#####################..#',
  ];
  const pixels = new Uint8Array([...rows.join('')].map((point) => (point === '#' ? 1 : 0)));
  expect(findLeadingSign({ width: 25, height: rows.length, pixels })?.sign).toBe('≥');
});
