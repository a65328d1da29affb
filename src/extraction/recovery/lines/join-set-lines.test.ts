import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { joinSetLines } from './join-set-lines.ts';

/** Ten-thousandths of the page: a Chinese character is 200 wide, a line 150 high, and one stands 200 below the other. */
const CHARACTER = 200;
const [LEFT, INDENT] = [1000, 1400];

interface Printed {
  readonly text: string;
  readonly left?: number;
  readonly page?: number;
  /** How many lines of space stand above. */
  readonly space?: number;
}

function joined(lines: readonly Printed[]): string[] {
  let top = 1000;
  const blocks = lines.map(({ text, left = LEFT, page = 1, space = 0 }, index): Block => {
    top += 200 * (1 + space);
    const right = left + text.length * CHARACTER;
    return {
      kind: 'paragraph',
      text,
      at: { page, line: index + 1 },
      box: { left, right, top: top % 9000, bottom: (top % 9000) + 150 },
    };
  });
  return joinSetLines(blocks).map((block) => (block.kind === 'paragraph' ? block.text : ''));
}

const full = (words: string, length: number): string => words.repeat(20).slice(0, length);
/** 36 characters reach the edge of the page's text; behind a first line that is set in, 34. */
const line = full('落实公益林管护责任开展巡护', 36);
const first = full('本年度安排林业专项资金用于', 34);

test('the lines of a paragraph become the one that they were, over the end of a page as well', () => {
  expect(
    joined([
      { text: '一、绩效目标', left: INDENT },
      { text: first, left: INDENT },
      { text: line },
      { text: line, page: 2 },
      { text: '满意度达到九成以上。', page: 2 },
      { text: '二、保障措施', left: INDENT, page: 2 },
    ]),
  ).toEqual(['一、绩效目标', `${first}${line}${line}满意度达到九成以上。`, '二、保障措施']);
});

test('a line with room for the next word, one set in, one far below and the end of a sentence begin a paragraph', () => {
  const short = line.slice(0, 30);
  const sentence = `${line.slice(1)}。`;
  expect(
    joined([
      { text: short },
      { text: line },
      { text: '附件', left: INDENT },
      { text: line },
      { text: '附表', space: 4 },
      { text: sentence },
      { text: '注' },
    ]),
  ).toEqual([short, line, '附件', line, '附表', sentence, '注']);
});

test('lines that are all set in are a paragraph each', () => {
  const items = [first, first, first].map((text) => ({ text, left: INDENT }));
  expect(joined([{ text: line }, ...items])).toEqual([line, first, first, first]);
});

test('numbers are not broken at the end of a line: two that meet there are two', () => {
  const upTo = `${line.slice(0, 34)}10`;
  expect(joined([{ text: line }, { text: upTo }, { text: '20万元' }])[0]).toBe(`${line}${upTo} 20万元`);
});

test('lines that tabs or wide blanks set apart are rows', () => {
  const row = `${line.slice(0, 17)}\t${line.slice(18)}`;
  expect(joined([{ text: row }, { text: row }, { text: row }, { text: '合计' }])).toEqual([row, row, row, '合计']);
});
