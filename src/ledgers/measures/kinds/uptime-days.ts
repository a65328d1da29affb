import type { MeasureTake } from '../../../model/measure.ts';
import { type MeasureKind, measured, momentKinds } from '../measure-kind.ts';
import { dayCount } from '../period.ts';

type UptimeDays = Extract<MeasureTake, { kind: 'uptime-days' }>;

/**
 * Days of the period that no outage touched; two outages on one day cost one day. An outage without an end lasts to the end of the period,
 * one that ends at midnight does not touch the day that begins then. Outages that began before the period are seen.
 */
export const uptimeDays: MeasureKind<UptimeDays> = {
  kind: 'uptime-days',
  title: { zh: '正常运行天数', en: 'days of uptime' },
  reach: 'up-to-end',
  fields: ({ from, to }) => [from, to].map((field) => ({ field, kinds: momentKinds })),
  parts: ({ from, to }) => ({ touched: { of: 'touched-days', from, to } }),
  finish: ({ touched }, _take, period) => {
    const days = dayCount(period);
    return measured(String(days - Number(touched ?? '0')), '天', {
      notes: [
        {
          zh: `共 ${days} 天，其中 ${touched ?? '0'} 天有中断。`,
          en: `${touched ?? '0'} of ${days} days had an outage.`,
        },
      ],
    });
  },
  sentence: () => ({ zh: '未记录中断的天数', en: 'days without an outage' }),
};
