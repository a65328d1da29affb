import { expect, test } from 'vitest';
import type { Glyph } from './page-content.ts';
import { textLines } from './text-lines.ts';

/** Characters of ten points, one after the other from `left`, Latin ones half as wide. */
function glyphs(text: string, left: number, baseline: number, size = 10): Glyph[] {
  let at = left;
  return [...text].map((character) => {
    const width = /[\x20-\x7f]/.test(character) ? size / 2 : size;
    at += width;
    return { text: character, left: at - width, right: at, baseline, size, run: 1, clipLeft: 0, clipRight: 600 };
  });
}

const texts = (all: readonly Glyph[], separator = '\t') => textLines(all, separator).map((line) => line.text);

test('characters drawn twice at nearly the same place are read once, twins beside each other stay', () => {
  expect(texts([...glyphs('重点1100', 100, 50), ...glyphs('重点1100', 100.5, 50.2)])).toEqual(['重点1100']);
});

test('raised and small characters stay in their line, the next line does not join', () => {
  const all = [...glyphs('面积', 100, 50), ...glyphs('2', 120, 46.5, 6), ...glyphs('第二行', 100, 62)];
  expect(texts(all)).toEqual(['面积2', '第二行']);
});

test('gaps between Latin words are spaces, those between Chinese and Latin are none', () => {
  expect(texts([...glyphs('net', 100, 50), ...glyphs('work', 118, 50)])).toEqual(['net work']);
  expect(texts([...glyphs('不少于', 100, 50), ...glyphs('12', 132.5, 50), ...glyphs('期', 145, 50)])).toEqual([
    '不少于12期',
  ]);
});

test('parts far apart are separated by what the caller asks for, own spaces inside a cell kept', () => {
  const apart = [...glyphs('月份', 100, 50), ...glyphs('亩数', 200, 50)];
  expect(texts(apart)).toEqual(['月份\t亩数']);
  expect(texts(apart, ' ')).toEqual(['月份 亩数']);
  expect(texts(glyphs('目　　录', 100, 50), ' ')).toEqual(['目　　录']);
});

test('a space that is wider than its gap is none', () => {
  const space = { ...glyphs(' ', 120, 50)[0], right: 123.6 } as Glyph;
  expect(texts([...glyphs('≥18', 100, 50), space, ...glyphs('个', 122.4, 50)], ' ')).toEqual(['≥18个']);
  expect(texts([...glyphs('≥18', 100, 50), space, ...glyphs('个', 123.6, 50)], ' ')).toEqual(['≥18 个']);
});

test('characters spread out over the width of a cell are one word, columns outside cells stay apart', () => {
  const spread = (text: string, step: number) =>
    [...text].flatMap((character, index) => glyphs(character, 100 + index * step, 50));
  expect(texts(spread('项目名称', 25), ' ')).toEqual(['项目名称']);
  expect(
    texts(
      [
        ...glyphs('2025', 85, 50),
        ...spread('年度目标', 20).map((glyph) => ({ ...glyph, left: glyph.left + 15, right: glyph.right + 15 })),
      ],
      ' ',
    ),
  ).toEqual(['2025年度目标']);
  expect(texts(spread('数量', 40), ' ')).toEqual(['数量']);
  expect(texts(spread('优良中差', 40))).toEqual(['优\t良\t中\t差']);
  expect(texts([...glyphs('万元', 100, 50), ...glyphs('合计', 140, 50)], ' ')).toEqual(['万元 合计']);
});

test('a text that nearly fills its column ends where parts of other lines begin', () => {
  const rows = [50, 62].flatMap((baseline) => [
    ...glyphs('数量指标', 100, baseline),
    ...glyphs('护林里程', 200, baseline),
  ]);
  const full = [...glyphs('服务对象满意度指标', 100, 74), ...glyphs('农户满意度', 200.5, 74)];
  expect(texts([...rows, ...full])[2]).toBe('服务对象满意度指标\t农户满意度');
  expect(texts(full)).toEqual(['服务对象满意度指标 农户满意度']);
});
