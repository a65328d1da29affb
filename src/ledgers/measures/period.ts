import type { Bilingual } from '../../base/bilingual.ts';
import { addDays, daysBetween, isDay, monthEnd } from '../../base/calendar.ts';
import type { Period } from '../../model/measure.ts';

/** How many days a period has, both ends included; 0 when it ends before it begins. */
export function dayCount({ from, to }: Period): number {
  return Math.max(0, daysBetween(from, to) + 1);
}

/** The fiscal year, which is the calendar year (预算法: 预算年度自公历一月一日起，至十二月三十一日止). */
export function yearPeriod(year: number): Period {
  return months(year, 1, 12);
}

function months(year: number, first: number, last: number): Period {
  return { from: `${monthEnd(year, first).slice(0, 8)}01`, to: monthEnd(year, last) };
}

/** A declared period: "2025", "2025-H1", "2025-Q3", "2025-03", "2025-01-01..2025-07-31"; undefined when it is none of these. */
export function readPeriod(text: string): Period | undefined {
  const [from = '', to = ''] = text.split('..');
  if (isDay(from) && isDay(to) && from <= to) return { from, to };
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (!match) return undefined;
  const [, years, half, quarter, month] = match;
  const year = Number(years);
  if (half) return months(year, Number(half) * 6 - 5, Number(half) * 6);
  if (quarter) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  return month ? months(year, Number(month), Number(month)) : yearPeriod(year);
}

/** A period cut at a day, when the year is measured before it is over. */
export function through(period: Period, day: string | undefined): Period {
  return day !== undefined && day < period.to ? { from: period.from, to: day } : period;
}

/**
 * The months that lie wholly in a period. A month that has only begun says nothing about "every month"; where no month is whole, the
 * period itself is the only one.
 */
export function monthsOf(period: Period): readonly Period[] {
  const found: Period[] = [];
  const [year = 0, month = 0] = period.from.split('-').map(Number);
  for (let index = 0; ; index += 1) {
    const next = months(
      year + Math.floor((month - 1 + index) / 12),
      ((month - 1 + index) % 12) + 1,
      ((month - 1 + index) % 12) + 1,
    );
    if (next.from > period.to) break;
    if (next.from >= period.from && next.to <= period.to) found.push(next);
  }
  return found.length > 0 ? found : [period];
}

/** A period in words: "2025年", "2025年上半年", "2025年第三季度", "2025年3月", "2025年1月1日至7月31日". */
export function periodWords(period: Period): Bilingual {
  const { from, to } = period;
  const year = from.slice(0, 4);
  const whole = wholeMonths(period);
  if (whole)
    return {
      zh: `${year}年${monthsName(whole.first, whole.last)}`,
      en: whole.last - whole.first === 11 ? year : `${from} to ${to}`,
    };
  if (from === to) return { zh: dayWords(from), en: from };
  const end = to.startsWith(year) ? dayWords(to).slice(5) : dayWords(to);
  return { zh: `${dayWords(from)}至${end}`, en: `${from} to ${to}` };
}

/** The first and last month of a period that is made of whole months of one year and has a name; undefined for others. */
function wholeMonths({ from, to }: Period): { readonly first: number; readonly last: number } | undefined {
  if (from.slice(0, 4) !== to.slice(0, 4) || !from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return undefined;
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  const length = last - first + 1;
  return length <= 12 && [1, 3, 6, 12].includes(length) && (first - 1) % length === 0 ? { first, last } : undefined;
}

function monthsName(first: number, last: number): string {
  switch (last - first) {
    case 0:
      return `${first}月`;
    case 2:
      return `第${['一', '二', '三', '四'][(first - 1) / 3]}季度`;
    case 5:
      return first === 1 ? '上半年' : '下半年';
    default:
      return '';
  }
}

/** "2025-07-31" as "2025年7月31日". */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
