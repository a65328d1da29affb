import { expect, test } from 'vitest';
import { withoutMarkdownMarks } from './markdown-marks.ts';

const unmarked = (text: string): string | undefined => {
  const [block] = withoutMarkdownMarks([{ kind: 'paragraph', text, at: { line: 1 } }]);
  return block?.kind === 'paragraph' ? block.text : undefined;
};

test('marks of headings and of bold words are no words of the paper', () => {
  expect(unmarked('## 石梁县林业局2025年项目绩效目标')).toBe('石梁县林业局2025年项目绩效目标');
  expect(unmarked('| **项目名称** | 护林 |')).toBe('| 项目名称 | 护林 |');
});

test('what masks a number stays', () => {
  for (const text of ['培训**人，合格率≥**%', '≥**人 | ≤**人', '#1 楼改造']) expect(unmarked(text)).toBe(text);
});

test('a backslash in front of a sign or at the end of a line is a mark of Markdown, and what stands behind it stays in its column', () => {
  expect(unmarked('| 维修管网 | \\>=18.6公里 |')).toBe('| 维修管网 | >=18.6公里  |');
  expect(unmarked('项目资金\\   ≤80\\%   \\~5   元\\吨')).toBe('项目资金    ≤80%    ~5    元\\吨');
  expect(unmarked('（万元）\\')).toBe('（万元） ');
});
