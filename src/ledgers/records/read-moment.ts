import { isoDay } from '../../base/calendar.ts';
import { readChineseNumeral } from '../../base/chinese-numeral.ts';
import { foldWidth } from '../../base/fold-width.ts';

/** A day, and the time where one is written. */
export interface Moment {
  /** "2025-03-01" */
  readonly day: string;
  /** "14:30:00" */
  readonly time?: string;
}

/** A year outside of these is a slip of the pen. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const SECONDS_A_DAY = 86_400;
/** Excel's day numbers of 2000-01-01 and 2099-12-31: bare numbers between them are dates that lost their format. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

const YEAR_FIRST = /^(\d{4}|\d{2})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(.*)$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T|\s)?(.*)$/;
const MONTH_DAY = /^(\d{1,2})月(\d{1,2})日(.*)$/;
const YEAR_LAST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(.*)$/;
const CLOCK =
  /^(上午|早上|早|凌晨|中午|下午|晚上|晚|am|pm)?(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?|[时点](?:(半|整)|(\d{1,2})分?(?:(\d{1,2})秒)?)?)(am|pm)?$/i;

/**
 * A date in one of the ways offices write it: 2025-03-01, 2025/3/1, 2025.3.1, 25.3.1, 20250301, 2025年3月1日(星期六), 二〇二五年三月一日, 3/1/2025
 * as American Excel shows it, an Excel day number, 3月1日 when `year` is known; with or without a time (14:30, 下午2:30, 14时30分, 24:00).
 * Undefined when it is none, names a day that does not exist, or is a span of days.
 */
export function readMoment(text: string, year?: number): Moment | undefined {
  const plain = comparable(text);
  if (/^\d{5}(\.\d+)?$/.test(plain)) return ofSerial(plain);
  const found = parts(plain, year);
  if (!found) return undefined;
  const day = isoDay(found.year, found.month, found.day);
  if (!day || found.year < FIRST_YEAR || found.year > LAST_YEAR) return undefined;
  const rest = found.rest.replace(/^[T,，]/i, '');
  if (rest === '') return { day };
  const seconds = secondsOf(rest);
  return seconds === undefined ? undefined : momentAt(day, seconds);
}

/** Widths folded, weekdays and spaces gone, Chinese numerals of dates as digits. */
function comparable(text: string): string {
  const folded = foldWidth(text)
    .replace(/\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/g, '')
    .replace(/([年月日\d])\s+(?=[\d上下晚早中凌T])/g, (_, before: string) =>
      /\d/.test(before) ? `${before}T` : before,
    )
    .replace(/\s/g, '');
  return folded
    .replace(/[〇零一二三四五六七八九十]+(?=[年月日号时点分])/g, (digits) => readChineseNumeral(digits) ?? digits)
    .replace(/号/g, '日');
}

function parts(
  text: string,
  year: number | undefined,
): { readonly year: number; readonly month: number; readonly day: number; readonly rest: string } | undefined {
  const first = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (first) {
    const [, years = '', month, day, rest = ''] = first;
    return { year: Number(years.length === 2 ? `20${years}` : years), month: Number(month), day: Number(day), rest };
  }
  const last = YEAR_LAST.exec(text);
  if (last) return { year: Number(last[3]), month: Number(last[1]), day: Number(last[2]), rest: last[4] ?? '' };
  const short = year === undefined ? null : MONTH_DAY.exec(text);
  if (!short || year === undefined) return undefined;
  return { year, month: Number(short[1]), day: Number(short[2]), rest: short[3] ?? '' };
}

function secondsOf(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const [, before, hours, minutes, seconds, half, spokenMinutes, spokenSeconds, after] = match;
  const minute = half === '半' ? 30 : Number(minutes ?? spokenMinutes ?? 0);
  const second = Number(seconds ?? spokenSeconds ?? 0);
  const hour = hourOf(Number(hours), (before ?? after ?? '').toLowerCase());
  if (hour === undefined || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return undefined;
  return hour * 3600 + minute * 60 + second;
}

function hourOf(hour: number, half: string): number | undefined {
  if (hour > 24) return undefined;
  if (/^(?:下午|晚上|晚|pm)$/.test(half) && hour < 12) return hour + 12;
  if (/^(?:am|凌晨)$/.test(half) && hour === 12) return 0;
  return hour;
}

function momentAt(day: string, seconds: number): Moment {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + seconds * 1000).toISOString();
  return { day: date.slice(0, 10), time: date.slice(11, 19) };
}

function ofSerial(text: string): Moment | undefined {
  const serial = Number(text);
  if (serial < FIRST_SERIAL || serial >= LAST_SERIAL + 1) return undefined;
  const whole = Math.floor(serial);
  const day = new Date(Date.UTC(1899, 11, 30) + whole * SECONDS_A_DAY * 1000).toISOString().slice(0, 10);
  return serial === whole ? { day } : momentAt(day, Math.round((serial - whole) * SECONDS_A_DAY));
}
