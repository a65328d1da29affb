import { expect, it } from 'vitest';
import { builtInLedgers } from './built-in-ledgers.ts';
import { parseDefinition } from './parse-definition.ts';

const road = {
  id: 'road-check',
  title: '道路巡查',
  naturalKey: ['date', 'road'],
  decidingDate: 'date',
  fields: [
    { id: 'date', kind: '日期', title: '巡查日期', required: true },
    { id: 'road', kind: '文字', title: '路段', required: true },
    { id: 'length', kind: '小数', title: '里程（公里）', least: 0 },
    { id: 'result', kind: '选项', title: '结果', choices: ['良好', '需修补'] },
  ],
  example: { date: '2025-3-1', road: '云临线', length: '12.5', result: '良好' },
};

function pathsOf(raw: unknown, taken: readonly string[] = []): string[] {
  const parsed = parseDefinition(raw, taken);
  return 'problems' in parsed ? parsed.problems.map(({ path }) => path) : [];
}

it('reads a ledger that an office wrote in Chinese', () => {
  const parsed = parseDefinition(road);
  expect(parsed).toMatchObject({
    definition: {
      schema: 'mingji.ledger/1',
      title: { zh: '道路巡查', en: '道路巡查' },
      example: { date: '2025-03-01', length: '12.5', result: '良好' },
      fields: [
        { kind: 'date' },
        { kind: 'text' },
        { kind: 'decimal', least: '0' },
        { choices: [{ id: '良好' }, { id: '需修补' }] },
      ],
    },
  });
});

it('reads the built-in ledgers, which are the same kind of data', () => {
  for (const definition of builtInLedgers) {
    const { proposals: _, sums: _sums, ...data } = definition;
    expect(parseDefinition(data)).toEqual({ definition: data });
  }
});

it('tells every problem with its place', () => {
  expect(pathsOf(road, ['road-check'])).toEqual(['id']);
  expect(pathsOf({ ...road, id: '道路', decidingDate: 'road' })).toEqual(['id', 'decidingDate']);
  expect(pathsOf({ ...road, naturalKey: ['length'] })).toEqual(['naturalKey']);
  expect(pathsOf({ ...road, example: { date: '三月' } })).toEqual(['example.date', 'example.road']);
  expect(pathsOf({ ...road, fields: [...road.fields, { id: 'road', kind: '图片', title: '' }] })).toEqual([
    'fields.4.kind',
    'fields.4.title',
    'fields.4.id',
  ]);
});

it('keeps the kind of a field for ever, because records are kept by it', () => {
  const before = parseDefinition(road);
  const fields = road.fields.map((field) => (field.id === 'length' ? { ...field, kind: '文字' } : field));
  const parsed = parseDefinition({ ...road, fields }, [], 'definition' in before ? before.definition : undefined);
  expect('problems' in parsed && parsed.problems.map(({ path }) => path)).toEqual(['fields.2.kind']);
});
