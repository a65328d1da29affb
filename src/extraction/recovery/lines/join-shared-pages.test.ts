import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { joinSharedPages } from './join-shared-pages.ts';

const paragraphs = (...lines: string[]): Block[] =>
  lines.map((text, index) => ({ kind: 'paragraph', text, at: { line: index + 1 } }));

test('numbered pages that end in mid-word are one text', () => {
  const page = `1、${'项目支出绩效自评表项目名称图书购置'.repeat(7)}购置图`;
  const joined = joinSharedPages(
    paragraphs(page, '', `2、书3000册${'质量指标图书完好率100%'.repeat(9)}`, '', '3、满意度'),
  );
  expect(joined).toHaveLength(1);
  expect(joined[0]?.kind === 'paragraph' && joined[0].text).toContain('购置图书3000册');
});

test('items of an ordinary list stay as they are', () => {
  const list = paragraphs(`1、${'加强预算管理，'.repeat(20)}落实责任。`, '2、严格执行制度。');
  expect(joinSharedPages(list)).toEqual(list);
});
