import { expect, it } from 'vitest';
import { readActual, readTier } from './read-actual.ts';
import { isReasonGiven } from './score-line.ts';

it.each(['', ' ', '-', '—', '－', '/', '无', '无。', '暂无', '没有', '空', '一'])(
  'takes "%s" for nothing entered, which is neither zero nor a line that does not apply',
  (text) => {
    expect(readActual(text)).toBeUndefined();
  },
);

it.each(['不适用', '不涉及', 'N/A', '无此项'])('takes "%s" for a line that does not apply', (text) => {
  expect(readActual(text)?.kind).toBe('not-applicable');
});

it.each([
  ['0', '0', ''],
  ['≥95%', '95', '%'],
  ['1,200人次', '1200', '人次'],
  ['0.5万元', '0.5', '万元'],
])('reads %s as a number', (text, value, unit) => {
  expect(readActual(text)).toMatchObject({ kind: 'number', value, unit });
});

it.each([
  ['部分达成 70%', 'partly', '0.70'],
  ['未达成（0.3）', 'missed', '0.3'],
  ['全部达成', 'achieved', undefined],
])('reads %s as a tier with its share', (text, tier, share) => {
  const read = readTier(text);
  expect(read?.tier).toBe(tier);
  expect(read?.share === undefined ? undefined : Number(read.share)).toBe(
    share === undefined ? undefined : Number(share),
  );
});

it.each(['—', '无', '暂无', '不适用', '', undefined])('takes "%s" for no reason', (text) => {
  expect(isReasonGiven(text)).toBe(false);
});

it('takes words for a reason', () => {
  expect(isReasonGiven('暴雨改期')).toBe(true);
});
