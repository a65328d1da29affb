import { expect, it } from 'vitest';
import { readMoment } from './read-moment.ts';

it.each([
  '2025-03-01',
  '2025/3/1',
  '2025.3.1',
  '25.3.1',
  '20250301',
  '２０２５－０３－０１',
  '2025年3月1日',
  '2025年3月1号（星期六）',
  '二〇二五年三月一日',
  '3/1/2025',
  '45717',
  '3月1日',
])('reads the day of "%s"', (text) => {
  expect(readMoment(text, 2025)).toEqual({ day: '2025-03-01' });
});

it.each([
  ['2025-3-1 14:30', '14:30:00'],
  ['2025-03-01T14:30:05', '14:30:05'],
  ['2025年3月1日 下午2:30', '14:30:00'],
  ['2025年3月1日14时30分', '14:30:00'],
  ['2025/3/1 9点半', '09:30:00'],
  ['2025/3/1 9:05:07 PM', '21:05:07'],
  ['45717.604166667', '14:30:00'],
])('reads the time of "%s"', (text, time) => {
  expect(readMoment(text)).toEqual({ day: '2025-03-01', time });
});

it('takes 24:00 for the beginning of the next day', () => {
  expect(readMoment('2025-12-31 24:00')).toEqual({ day: '2026-01-01', time: '00:00:00' });
});

it.each(['', '三月', '2025-02-29', '2025-13-01', '2025年3月1日-3日', '3月1日', '2025-03-01 25:00', '12345', '2025年'])(
  'takes "%s" for no certain day',
  (text) => {
    expect(readMoment(text)).toBeUndefined();
  },
);
