import { expect, test } from 'vitest';
import type { Message } from '../../model/message.ts';
import { Omissions, toldOnce } from './omissions.ts';

const pictures = (count: number): Message[] => {
  const omissions = new Omissions();
  for (let left = count; left > 0; left -= 1) omissions.note('picture');
  return omissions.messages();
};

test('pictures that a file and its parts leave out are told once, with how many they are together', () => {
  const other: Message = { severity: 'info', code: 'other', text: { zh: '其他', en: 'other' } };
  const told = toldOnce([...pictures(2), other, ...pictures(3)]);
  expect(told.map(({ code }) => code)).toEqual(['pictures-not-read', 'other']);
  expect(told[0]?.text.zh).toContain('有 5 张图片');
});

test('what is told once stays as it is', () => {
  const told = pictures(1);
  expect(toldOnce(told)).toEqual(told);
});
