import { decimal } from '../../../base/decimal.ts';
import type { MeasureTake, Part } from '../../../model/measure.ts';
import { type MeasureKind, measured, numberKinds } from '../measure-kind.ts';
import { monthsOf } from '../period.ts';

type MonthlyMinimum = Extract<MeasureTake, { kind: 'monthly-minimum' }>;

/** The least of all whole months of the period: a month without a record is 0, and one such month breaks "每月不少于1次". */
export const monthlyMinimum: MeasureKind<MonthlyMinimum> = {
  kind: 'monthly-minimum',
  title: { zh: '各月最小值', en: 'monthly minimum' },
  reach: 'within',
  fields: ({ field }) => (field === undefined ? [] : [{ field, kinds: numberKinds }]),
  parts: ({ field }, period) =>
    Object.fromEntries(
      monthsOf(period).map(({ from, to }): [string, Part] => {
        const where = [{ dateFrom: from, dateTo: to }];
        return [from.slice(0, 7), field === undefined ? { of: 'count', where } : { of: 'sum', field, where }];
      }),
    ),
  finish: (values, { field }, period, fieldOf) => {
    const months = monthsOf(period).map(({ from }) => from.slice(0, 7));
    const [first = '0', ...rest] = months.map((month) => values[month] ?? '0');
    const least = rest.reduce((low, value) => (decimal(value).lessThan(low) ? value : low), first);
    const worst = months.filter((month) => decimal(values[month] ?? '0').equals(least));
    const unit = field !== undefined && fieldOf(field)?.kind === 'money' ? '元' : '';
    return measured(least, unit, {
      notes: [{ zh: `最少的月份：${worst.join('、')}（${least}）。`, en: `Least in ${worst.join(', ')} (${least}).` }],
    });
  },
  sentence: ({ field }, words) =>
    field === undefined
      ? { zh: '各月记录数的最小值', en: 'least number of records in any month' }
      : { zh: `各月${words.field(field).zh}合计的最小值`, en: `least monthly sum of ${words.field(field).en}` },
};
