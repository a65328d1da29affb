import { expect, it } from 'vitest';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { explainTarget } from './explain-target.ts';

it.each([
  ['不少于70起', '不少于 70起', 'at least 70 起'],
  ['≥1次/月', '每月不少于 1次', 'at least 1 次 per 月'],
  ['100%', '等于 100%（没有写运算符）', 'exactly 100 % (no operator is written)'],
  ['≥4万家', '不少于 40000家', 'at least 40000 家'],
  ['显著提升', '定性目标：没有数值，完成情况由人评判', 'qualitative: no number, a person judges it'],
  ['不适用', '不适用：不计分', 'does not apply: not scored'],
  ['', '没有填写指标值', 'no target is given'],
])('reads "%s" aloud', (text, zh, en) => {
  expect(explainTarget(parseTarget(text))).toEqual({ zh, en });
});

it('reads every part of a list', () => {
  expect(explainTarget(parseTarget('≥12期 1次')).zh).toBe('2 个目标：不少于 12期；等于 1次（没有写运算符）');
});
