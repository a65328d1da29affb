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

test('rows that begin with a class stay, though all of them are as wide as the widest', () => {
  const rows = ['数量', '质量', '时效', '成本'].map(
    (kind) => `产出指标 ${kind}指标 古树名木挂牌保护株数 >= 3200 株 定量指标`,
  );
  expect(joined(rows)).toEqual(rows);
});

test('long lines are full where they differ by the width of a few signs', () => {
  const [first, second, third] = [`${full}${full}—`, `${full}${full}`, `${full}${full}——`];
  expect(joined(['绩效目标表', first, second, third, '完工及时率'])).toEqual([
    '绩效目标表',
    `${first}${second}${third}完工及时率`,
  ]);
});

test('prose that a pdf prints in letters of different widths becomes its paragraphs, each counted one by itself', () => {
  const lines = [
    '用于机关办公楼电梯、空调和消防设施的日常巡检、维修保养',
    '以及公共区域的保洁,保证正常办公。设 1条质量指标:设施完',
    '好率≥95%;设 1条时效指标:报修响应时间≤2小时;设 1条成',
    '本指标:预算超支率≤0%。',
    '1.一般公共预算拨款:是指区本级财政当年拨付的预算资金,',
    '包括经费拨款、专项收入安排的资金、行政事业性收费安排',
    '的资金和罚没收入安排的资金等,不包括上级的专项补助;',
  ];
  const text = [...lines, ...lines];
  expect(joined(text)).toEqual([
    lines.slice(0, 4).join(''),
    lines.slice(4).join('') + lines.slice(0, 4).join(''),
    lines.slice(4).join(''),
  ]);
  // Fewer are a chance, and rows of a table have no marks in them.
  expect(joined(lines)).toEqual(lines);
  const rows = Array.from(
    { length: 10 },
    (_, index) => `产出指标数量指标新建改建村道里程数${'一二三四'.slice(index % 4)}合计12公里`,
  );
  expect(joined(rows)).toEqual(rows);
});
