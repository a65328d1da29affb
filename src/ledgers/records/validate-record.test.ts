import { expect, it } from 'vitest';
import { builtInLedgers, findLedger } from '../definitions/built-in-ledgers.ts';
import { naturalKeyOf } from './natural-key.ts';
import { validateRecord } from './validate-record.ts';

const ledger = (id: string) => {
  const found = findLedger(id);
  if (!found) throw new Error(`no ledger ${id}`);
  return found;
};
const problemsOf = (id: string, raw: Record<string, string>) => {
  const validated = validateRecord(ledger(id), raw);
  return 'problems' in validated ? validated.problems.map(({ field, text }) => `${field} ${text.zh}`) : [];
};

it.each(builtInLedgers.map((definition) => [definition.id, definition] as const))(
  'takes the example row of "%s" as it stands, and every key field of it is required',
  (_id, definition) => {
    expect(validateRecord(definition, definition.example)).toEqual({ fields: definition.example });
    for (const id of [...definition.naturalKey, definition.decidingDate]) {
      expect(definition.fields.find((field) => field.id === id)?.required).toBe(true);
    }
  },
);

it('tells every problem of a record at once, with what to do', () => {
  const problems = problemsOf('training', { date: '三月初', attendees: '约50', kind: '讲座', cost: '-3' });
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['date', 'kind', 'topic', 'attendees', 'cost']);
  expect(problems[1]).toContain('培训、会议');
  expect(problems[2]).toContain('必填');
});

it('holds fields against one another: dates in order, parts not above the whole', () => {
  expect(
    problemsOf('document', { direction: '收文', number: '1', date: '2025-04-02', done: '2025-04-01' })[0],
  ).toContain('早于“登记日期”');
  expect(
    problemsOf('purchase', { number: '1', date: '2025-04-02', item: '桌', quantity: '2', accepted: '3' })[0],
  ).toContain('大于“数量”');
  const survey = { date: '2025-04-02', subject: '学员', issued: '10', returned: '9', satisfied: '7', mostly: '3' };
  expect(problemsOf('survey', survey)[0]).toContain('合计 10，大于“收回有效份数”9');
});

it('asks for a time of day where durations are computed from it', () => {
  expect(problemsOf('message', { number: 'L1', received: '2025-04-02' })[0]).toContain('只有日期没有时刻');
});

it('keeps absent, zero and unreadable apart', () => {
  const validated = validateRecord(ledger('training'), { date: '2025-1-2', topic: '养路', attendees: '0', cost: '—' });
  expect(validated).toEqual({ fields: { date: '2025-01-02', topic: '养路', attendees: '0' } });
});

it('gives one key to one record however wide it is typed, and different keys to different records', () => {
  const key = (date: string, topic: string) => naturalKeyOf(ledger('training'), { date, topic });
  expect(key('2025-01-02', 'ＡＩ 入门 ')).toBe(key('2025-01-02', 'AI 入门'));
  expect(key('2025-01-02', 'a / b')).not.toBe(
    naturalKeyOf(ledger('activity'), { date: '2025-01-02', topic: 'a', place: 'b' }),
  );
});

it('never asks for names, contacts or contents of messages from the public', () => {
  expect(ledger('message').fields.map(({ id }) => id)).toEqual([
    'number',
    'received',
    'replied',
    'category',
    'channel',
  ]);
});
