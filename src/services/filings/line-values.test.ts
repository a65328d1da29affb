import { describe, expect, test } from 'vitest';
import type { MeasuredActual } from '../../model/measure.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import type { MeasuredLine } from '../ledgers/measure-plan.ts';
import { fillLine } from './line-values.ts';

const sentence = { zh: '2026年内活动台账的记录数', en: 'records of 2026' };

function measured(value: string | undefined, more: Partial<MeasuredActual> = {}): MeasuredActual {
  return {
    measure: { ledger: 'activity', take: { kind: 'count' } },
    period: { from: '2026-01-01', to: '2026-12-31' },
    status: value === undefined ? 'undefined' : 'measured',
    ...(value === undefined ? {} : { value }),
    ...{ unit: '', records: '12', sentence, notes: [] },
    ...more,
  };
}

function line(target: string, actual?: MeasuredActual, confirmedBy: string | undefined = '李娜'): MeasuredLine {
  const indicator = {
    level1: '产出指标',
    level2: '数量指标',
    level3: '举办活动场次',
    target: parseTarget(target),
    at: {},
  };
  return {
    ...{ subject: '/projects/0/indicators/0', line: '1.1', project: '项目', proposals: [], gaps: [] },
    indicator: { horizon: 'annual', ...indicator },
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
    ...(actual ? { actual } : {}),
  };
}

const claim = { text: '15场', source: '总结' };
const entry = (more: object) => ({ subject: '/projects/0/indicators/0', ...more });

describe('the value of a line', () => {
  test('is what a confirmed measure computes, in the unit of its target', () => {
    const { report, value } = fillLine(line('≥12场', measured('12')), undefined, 2026);
    expect(report.actual).toEqual({ kind: 'number', text: '12场', value: '12', unit: '场' });
    expect(value).toMatchObject({ origin: 'records', computed: { text: '12场', records: 12 } });
  });

  test('keeps every digit in its value and two places in its words', () => {
    const { report } = fillLine(line('≥95%', measured('96.6666666667', { unit: '%' })), undefined, 2026);
    expect(report.actual).toMatchObject({ text: '96.67%', value: '96.6666666667' });
  });

  test('is said in the unit of its target, as forms and published tables have one unit a line', () => {
    const { report, value } = fillLine(line('≤205万元', measured('1726204.5', { unit: '元' })), undefined, 2026);
    expect(report.actual).toEqual({ kind: 'number', text: '172.62045万元', value: '172.62045', unit: '万元' });
    expect(value.computed?.text).toBe('172.62045万元');
    const claimed = { claim: { text: '172.8万元', source: '决算' } };
    const beside = fillLine(line('≤205万元', measured('1726204.5', { unit: '元' })), entry(claimed), 2026);
    expect(beside.value.difference).toBe('0.17955');
    const hours = fillLine(line('≤2小时', measured('100', { unit: '分钟' })), undefined, 2026);
    expect(hours.report.actual).toMatchObject({ text: '1.666667小时', value: '1.6666666667', unit: '小时' });
    const other = fillLine(line('≥3轮', measured('40', { unit: '人次' })), undefined, 2026);
    expect(other.report.actual).toMatchObject({ text: '40人次', unit: '人次' });
  });

  test('stays the computed one beside a claim, whose difference is told', () => {
    const { report, value } = fillLine(line('≥12场', measured('12')), entry({ claim }), 2026);
    expect(report.actual?.text).toBe('12场');
    expect(value).toMatchObject({ origin: 'records', difference: '3' });
  });

  test('is the claim where no record gives one', () => {
    const { report, value } = fillLine(line('≥12场'), entry({ claim, reason: '场地紧张' }), 2026);
    expect(report).toMatchObject({ actual: { text: '15场', value: '15' }, reason: '场地紧张' });
    expect(value).toEqual({ origin: 'claim' });
  });

  test('is missing, never zero, where nobody says anything, a measure is only proposed, or there is nothing to divide by', () => {
    expect(fillLine(line('≥12场'), undefined, 2026)).toEqual({ report: {}, value: { origin: 'missing' } });
    const proposed: MeasuredLine = { ...line('≥12场', measured('12')) };
    const { confirmedBy: _, ...unconfirmed } = proposed;
    expect(fillLine(unconfirmed, undefined, 2026).value).toEqual({ origin: 'missing' });
    const nothing = fillLine(line('≥95%', measured(undefined, { unit: '%', records: '0' })), undefined, 2026);
    expect(nothing).toMatchObject({ report: {}, value: { origin: 'missing', computed: { text: '' } } });
  });

  test('of a qualitative target is the tier that a person chose', () => {
    const { report, value } = fillLine(line('显著提升'), entry({ tier: 'partly', share: '0.7' }), 2026);
    expect(report.actual).toEqual({ kind: 'tier', text: '部分达成 70%', tier: 'partly', share: '0.7' });
    expect(value.origin).toBe('judgement');
  });

  test('of a deadline is the day on which it was done', () => {
    const take = { kind: 'completed-by' } as const;
    const done = measured('2026-11-03', { measure: { ledger: 'activity', take } });
    expect(fillLine(line('12月底前', done), undefined, 2026).report.actual?.text).toBe('2026-11-03');
  });
});
