import { expect, it } from 'vitest';
import type { Actual } from '../../model/actual.ts';
import type { LedgerRecord } from '../../model/ledger.ts';
import type { MeasureTake } from '../../model/measure.ts';
import { findLedger } from '../definitions/built-in-ledgers.ts';
import { measureRecords } from '../measures/measure-records.ts';
import { certify } from './certify.ts';
import { evidenceOf } from './evidence-of.ts';

const period = { from: '2025-01-01', to: '2025-12-31' };

function exhibit(sha256: string, date?: string) {
  const common = {
    sha256,
    name: `${sha256}.pdf`,
    mediaType: 'application/pdf',
    bytes: 9,
    uploadedAt: '2025-12-30T00:00:00.000Z',
  };
  return date === undefined ? common : { ...common, date };
}

function record(id: string, more: Partial<LedgerRecord> = {}): LedgerRecord {
  const date = '2025-05-01';
  const fields = { date, topic: id, attendees: '20' };
  return {
    id,
    ledger: 'training',
    naturalKey: id,
    date,
    fields,
    enteredAt: '2025-06-01T00:00:00.000Z',
    exhibits: [exhibit(id)],
    ...more,
  };
}

function number(value: string, unit = '次'): Actual {
  return { kind: 'number', text: `${value}${unit}`, value, unit };
}

function certified(
  claimed: Actual | undefined,
  records: readonly LedgerRecord[],
  take: MeasureTake = { kind: 'count' },
  isConfirmed = true,
) {
  const definition = findLedger('training');
  if (!definition) throw new Error('no ledger training');
  const computed = measureRecords({ ledger: 'training', take }, definition, records, { year: 2025 });
  return certify({
    ...{ subject: '/projects/0/indicators/0', line: '1.1', level3: '培训次数', year: 2025, isConfirmed, computed },
    ...(claimed ? { claimed } : {}),
    evidence: evidenceOf(records, { period }),
  });
}

const three = [record('a'), record('b'), record('c')];

it('certifies a claim that the records give exactly, each with an exhibit', () => {
  expect(certified(number('3'), three)).toMatchObject({ verdict: 'certified', reasons: [], difference: '0' });
});

it('calls a claim inaccurate when it is off by one, and says by how much', () => {
  const { verdict, difference, reasons } = certified(number('4'), three);
  expect([verdict, difference]).toEqual(['inaccurate', '1']);
  expect(reasons[0]?.zh).toContain('台账计算为 3，相差 1');
});

it('qualifies a right claim for records without exhibits, exhibits of another year, reused ones and late entries', () => {
  const flawed = [
    record('a', { exhibits: [] }),
    record('b', { exhibits: [exhibit('x', '2024-12-30')] }),
    record('c', { exhibits: [exhibit('x')], late: true }),
  ];
  const { verdict, reasons, evidence } = certified(number('3'), flawed);
  expect(verdict).toBe('qualified');
  expect(reasons).toHaveLength(4);
  expect(evidence).toEqual({
    records: 3,
    withExhibit: 2,
    datedOutside: [{ record: 'b', sha256: 'x', name: 'x.pdf', date: '2024-12-30' }],
    usedTwice: [{ sha256: 'x', name: 'x.pdf', records: ['b', 'c'] }],
    enteredLate: ['c'],
  });
});

it('sees an exhibit that another record uses, and an entry after the closing', () => {
  const evidence = evidenceOf([record('a')], {
    period,
    closedAt: '2025-05-31T00:00:00.000Z',
    otherUses: () => ['elsewhere'],
  });
  expect(evidence.usedTwice).toEqual([{ sha256: 'a', name: 'a.pdf', records: ['a', 'elsewhere'] }]);
  expect(evidence.enteredLate).toEqual(['a']);
});

it('cannot certify what nobody claimed, what no measure computes, and what was only proposed', () => {
  expect(certified(undefined, three).verdict).toBe('not-certifiable');
  expect(certified(number('3'), three, { kind: 'count' }, false).reasons[0]?.zh).toContain('尚未经人确认');
  expect(certified(number('3'), three, { kind: 'judgement' }).verdict).toBe('not-certifiable');
  expect(
    certify({ subject: '', line: '1.1', level3: '', year: 2025, isConfirmed: true, claimed: number('3') }).verdict,
  ).toBe('not-certifiable');
});

it('compares in one unit: 万元 with 元, and rates at the decimals that were claimed', () => {
  const paid = three.map((one, index) => ({
    ...one,
    fields: { ...one.fields, cost: index === 0 ? '12345' : '10000' },
  }));
  const sum: MeasureTake = { kind: 'sum', field: 'cost' };
  expect(certified(number('3.2345', '万元'), paid, sum).verdict).toBe('certified');
  expect(certified(number('3.23', '万元'), paid, sum).reasons[0]?.zh).toContain('四舍五入');
  expect(certified(number('3.24', '万元'), paid, sum)).toMatchObject({ verdict: 'inaccurate', difference: '55' });
  expect(certified(number('32345', ''), paid, sum).verdict).toBe('certified');
  expect(certified(number('323.45', '百元'), paid, sum).verdict).toBe('certified');
  expect(certified(number('0.0032345', '千万元'), paid, sum).verdict).toBe('certified');
  const two: MeasureTake = { kind: 'ratio', part: [{ field: 'topic', in: ['a', 'b'] }] };
  expect(certified(number('66.67', '%'), three, two).verdict).toBe('certified');
  expect(certified(number('66.66', '%'), three, two).verdict).toBe('inaccurate');
  expect(certified(number('666.7', '‰'), three, two).verdict).toBe('certified');
  expect(certified(number('2', '小时'), three, two).verdict).toBe('not-certifiable');
});
