import { expect, it } from 'vitest';
import type { Actual } from '../../model/actual.ts';
import { examplePlan } from '../../scoring/example-table.ts';
import { sheetEntries } from './sheet-entries.ts';

const plan = examplePlan([
  ['产出指标', '数量指标', '送书场次', '≥20场'],
  ['效益指标', '社会效益指标', '阅读风气', '明显提升'],
]);
const line = (at: number) => `/projects/0/indicators/${at}`;
const read = (indicators: Readonly<Record<string, { readonly actual?: Actual; readonly reason?: string }>>) =>
  sheetEntries({ indicators, spending: {} }, plan, '表.xlsx');

it('makes a claim of a value, with the file as its source, and keeps tier, share and reason', () => {
  const { entries, messages } = read({
    [line(0)]: { actual: { kind: 'number', text: '18场', value: '18', unit: '场' }, reason: ' 暴雨改期 ' },
    [line(1)]: { actual: { kind: 'tier', text: '达成', tier: 'achieved', share: '0.9' } },
  });
  expect(messages).toEqual([]);
  expect(entries.lines).toEqual([
    { subject: line(0), claim: { text: '18场', source: '表.xlsx' }, reason: '暴雨改期' },
    { subject: line(1), tier: 'achieved', share: '0.9' },
  ]);
});

it('leaves words for a qualitative target, and what is too long, to a person and says so', () => {
  const { entries, messages } = read({
    [line(0)]: { reason: '因'.repeat(2001) },
    [line(1)]: { actual: { kind: 'unreadable', text: '风气良好' } },
  });
  expect(entries.lines).toEqual([]);
  expect(messages.map(({ zh }) => zh)).toEqual([
    expect.stringContaining('“送书场次”的实际值超过'),
    expect.stringContaining('“阅读风气”是定性指标，表里写的是“风气良好”'),
  ]);
});

it('takes spending in 元, and nothing for a project of which the sheet says nothing', () => {
  const spending = { '/projects/0': { adjusted: '500000', reason: '尾款未付' } };
  expect(sheetEntries({ indicators: {}, spending }, plan, '表.xlsx').entries.tables).toEqual([
    { subject: '/projects/0', claim: { adjusted: '500000', source: '表.xlsx' }, reason: '尾款未付' },
  ]);
  expect(read({}).entries).toEqual({ lines: [], tables: [] });
});
