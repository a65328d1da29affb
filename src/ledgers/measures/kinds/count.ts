import { type MeasureKind, measured } from '../measure-kind.ts';

/** How many records there are. */
export const count: MeasureKind<{ readonly kind: 'count' }> = {
  kind: 'count',
  title: { zh: '记录数', en: 'count' },
  reach: 'within',
  fields: () => [],
  parts: () => ({}),
  finish: ({ records }) => measured(records ?? '0', ''),
  sentence: () => ({ zh: '的记录数', en: 'number of records' }),
};
