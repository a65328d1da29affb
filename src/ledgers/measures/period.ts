import type { Bilingual } from '../../base/bilingual.ts';
import type { Period } from '../../model/measure.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that exists, as "2025-02-28". */
export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;
}

/** The day so many days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days a period has, both ends included; 0 when it ends before it begins. */
export function dayCount({ from, to }: Period): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1);
}

/** The fiscal year, which is the calendar year (预算法: 预算年度自公历一月一日起，至十二月三十一日止). */
export function yearPeriod(year: number): Period {
  return months(year, 1, 12);
}

function months(year: number, first: number, last: number): Period {
  const end = new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
  return { from: `${String(year).padStart(4, '0')}-${String(first).padStart(2, '0')}-01`, to: end };
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
export function periodWords({ from, to }: Period): Bilingual {
  const year = from.slice(0, 4);
  const en = to.slice(5) === '12-31' && from.slice(5) === '01-01' && to.startsWith(year) ? year : `${from} to ${to}`;
  for (const [name, part] of namedParts(Number(year)))
    if (part.from === from && part.to === to) return { zh: name, en };
  const end = to.startsWith(year) ? dayWords(to).slice(5) : dayWords(to);
  return { zh: from === to ? dayWords(from) : `${dayWords(from)}至${end}`, en: from === to ? from : en };
}

function namedParts(year: number): readonly (readonly [string, Period])[] {
  const quarters = ['一', '二', '三', '四'].map(
    (name, index) => [`${year}年第${name}季度`, months(year, index * 3 + 1, index * 3 + 3)] as const,
  );
  const single = Array.from(
    { length: 12 },
    (_, index) => [`${year}年${index + 1}月`, months(year, index + 1, index + 1)] as const,
  );
  return [
    [`${year}年`, yearPeriod(year)],
    [`${year}年上半年`, months(year, 1, 6)],
    [`${year}年下半年`, months(year, 7, 12)],
    ...quarters,
    ...single,
  ];
}

/** "2025-07-31" as "2025年7月31日". */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
