import type { MeasureTake } from '../../../model/measure.ts';
import { type MeasureKind, measured, momentKinds, undefinedBecause } from '../measure-kind.ts';

type CompletedBy = Extract<MeasureTake, { kind: 'completed-by' }>;

/** The day on which the n-th record came about: the day a target of n was reached. */
export const completedBy: MeasureKind<CompletedBy> = {
  kind: 'completed-by',
  title: { zh: '完成日期', en: 'completed by' },
  reach: 'within',
  fields: ({ field }) => (field === undefined ? [] : [{ field, kinds: momentKinds }]),
  parts: ({ count = '1', field }) => ({
    day: { of: 'nth-day', n: Number(count), ...(field === undefined ? {} : { field }) },
  }),
  finish: ({ day, records }, { count = '1' }) => {
    if (day !== null && day !== undefined) return measured(day, '');
    const zh = `期间内只有 ${records} 条记录，没有第 ${count} 条，尚未完成。`;
    return undefinedBecause('', zh, `Only ${records} of ${count} records: not completed yet.`);
  },
  sentence: ({ count = '1', field }, words) => ({
    zh: `第${count}条记录的${field === undefined ? '日期' : words.field(field).zh}`,
    en: `${field === undefined ? 'date' : words.field(field).en} of record number ${count}`,
  }),
};
