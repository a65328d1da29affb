import { expect, test } from 'vitest';
import { findFullWidth, fullWidthInWeb } from './punctuation.ts';

test('English texts and what both languages share have no Chinese punctuation', () => {
  expect(fullWidthInWeb()).toEqual([]);
});

test.each([
  ['an English message', "const words = { a: { zh: '意见：', en: 'Comment：' } };"],
  ['a text between two expressions', 'const a = <p>{label}：{value}</p>;'],
  ['a template', 'const a = `（all）`;'],
  ['a separator', "const a = names.join('、');"],
  ['the ideographic space', "const a = counts.join('\u3000');"],
  ['a curly apostrophe', "const words = { a: { zh: '本年', en: 'the year’s' } };"],
])('the guard bites on %s', (_name, text) => {
  expect(findFullWidth('a.tsx', text)).toHaveLength(1);
});

test('the guard lets Chinese texts, patterns and comments through', () => {
  const text = '// 一、二\nconst a = { zh: `处：（全）`, en: "all" };\nconst b = /[（(，]/.test(a.zh);';
  expect(findFullWidth('a.ts', text)).toEqual([]);
});
