import { expect, it } from 'vitest';
import { builtInLedgers } from '../definitions/built-in-ledgers.ts';
import { parseMeasure } from './parse-measure.ts';

function pathsOf(raw: unknown): string[] {
  const parsed = parseMeasure(raw, builtInLedgers);
  return 'problems' in parsed ? parsed.problems.map(({ path }) => path) : [];
}

it('reads Chinese names, short forms and option titles into the canonical form', () => {
  const raw = {
    ledger: '风险通报台账',
    take: 'count',
    where: { 风险等级: ['高', '严重'], 整改完成日期: { present: true }, 发出日期: { atLeast: '2025-03-01' } },
    period: '2025-H1',
  };
  const measure = {
    ledger: 'notice',
    take: { kind: 'count' },
    where: [
      { field: 'severity', in: ['high', 'critical'] },
      { field: 'closed', present: true },
      { field: 'issued', atLeast: '2025-03-01' },
    ],
    period: '2025-H1',
  };
  expect(parseMeasure(raw, builtInLedgers)).toEqual({ measure });
  expect(parseMeasure(measure, builtInLedgers)).toEqual({ measure });
});

it('reads the canonical form of every proposal of every ledger', () => {
  for (const { id, proposals = [] } of builtInLedgers) {
    for (const { measure, where } of proposals) {
      const declaration = { ledger: id, take: measure, ...(where ? { where } : {}) };
      expect(parseMeasure(declaration, builtInLedgers)).toEqual({ measure: declaration });
    }
  }
});

it('tells every problem with its place', () => {
  expect(pathsOf('count')).toEqual(['']);
  expect(pathsOf({ ledger: '没有的' })).toEqual(['ledger']);
  expect(pathsOf({ ledger: 'training', take: 'average', where: { 天气: '晴' }, period: '去年', filter: 1 })).toEqual([
    'filter',
    'take',
    'where.天气',
    'period',
  ]);
  expect(pathsOf({ ledger: 'training', take: { sum: '主题' } })).toEqual(['take']);
  expect(pathsOf({ ledger: 'training', take: 'count', where: { 类别: '讲座' } })).toEqual(['where.类别']);
  expect(
    pathsOf({
      ledger: 'message',
      take: { kind: 'within', from: 'received', to: 'replied', limit: '五', unit: '工作日' },
    }),
  ).toEqual(['take.limit', 'take.unit']);
  expect(pathsOf({ ledger: 'training', take: { ratio: {} } })).toEqual(['take.part']);
});
