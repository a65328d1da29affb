import type { MeasureKind } from '../measure-kind.ts';

/** 定性: a person picks the tier and gives reasons; the records are what the judgement rests on. */
export const judgement: MeasureKind<{ readonly kind: 'judgement' }> = {
  kind: 'judgement',
  title: { zh: '定性判断', en: 'judgement' },
  reach: 'within',
  fields: () => [],
  parts: () => ({}),
  finish: ({ records }) => ({
    status: 'judgement',
    unit: '',
    notes: [{ zh: `由评价人判断，可依据 ${records} 条记录。`, en: `A person decides, on ${records} records.` }],
  }),
  sentence: () => ({ zh: '的记录，由评价人据以判断', en: 'records, on which a person decides' }),
};
