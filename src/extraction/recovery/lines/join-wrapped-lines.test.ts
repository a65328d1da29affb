import { expect, test } from 'vitest';
import { linesOf, textsOf } from '../testing/lines.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';

const joined = (lines: readonly string[]): string[] => textsOf(joinWrappedLines(linesOf(lines)));
const full = '产出指标数量指标新建村道里程≥12公里12.5公里时效指标';

test('lines that somebody cut at the width of a page become the line they were', () => {
  expect(joined(['绩效目标表', full, full, full, '完工及时率', '注：一'])).toEqual([
    '绩效目标表',
    `${full}${full}${full}完工及时率`,
    '注：一',
  ]);
});

test('lines of different widths, lines that cells or blanks set apart and sentences that end stay as they are', () => {
  const rows = [full, `${full}长`, `${full}更长些`, '完工'];
  expect(joined(rows)).toEqual(rows);
  const spaced = Array.from({ length: 6 }, () => `${full}   100%`);
  expect(joined(spaced)).toEqual(spaced);
  const grid = Array.from({ length: 6 }, () => [`+${'-'.repeat(52)}+`, `|${full}|`]).flat();
  expect(joined(grid)).toEqual(grid);
  const sentences = Array.from({ length: 6 }, () => `${full}。`);
  expect(joined(sentences)).toEqual(sentences);
});

test('long lines are full where they differ by the width of a few signs', () => {
  const [first, second, third] = [`${full}${full}—`, `${full}${full}`, `${full}${full}——`];
  expect(joined(['绩效目标表', first, second, third, '完工及时率'])).toEqual([
    '绩效目标表',
    `${first}${second}${third}完工及时率`,
  ]);
});
