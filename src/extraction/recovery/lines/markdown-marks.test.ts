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
