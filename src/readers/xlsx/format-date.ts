import { toChineseDigits } from './chinese-digits.ts';
import type { FormatSection, FormatToken } from './format-code.ts';

/** From which day a workbook counts: the end of 1899 (with the 29 February 1900 that never was) or the start of 1904. */
export type Calendar = '1900' | '1904';

const DAY_MS = 86_400_000;
const FIRST_OF_1900 = Date.UTC(1899, 11, 31);
const FIRST_OF_1904 = Date.UTC(1904, 0, 1);
const DAYS_1900_TO_1904 = 1462;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const CHINESE_WEEKDAYS = '日一二三四五六';

interface Moment {
  readonly serial: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: number;
  readonly hasHalves: boolean;
}

/** The day number (ECMA-376 18.17.4.1) as a date format shows it; undefined for a number that is no date of the calendar. */
export function formatDate(value: number, section: FormatSection, calendar: Calendar): string | undefined {
  const last = calendar === '1904' ? LAST_DAY - DAYS_1900_TO_1904 : LAST_DAY;
  if (value < 0 || value >= last + 1) return undefined;
  const letters = section.tokens.map((token) => (token.kind === 'date' ? token.letters : ''));
  const fractionDigits = Math.max(0, ...letters.map((each) => (each.startsWith('.') ? each.length - 1 : 0)));
  const hasHalves = letters.some((each) => /am\/pm|a\/p|上午/.test(each));
  const moment = momentOf(value, calendar, fractionDigits, hasHalves);
  return section.tokens.map((token) => show(token, moment, section.chineseDigits)).join('');
}

/** The day number of a date in ISO 8601 ("2025-03-01T08:30:00"), as strict workbooks write dates; undefined when it is none. */
export function serialOfIsoDate(text: string, calendar: Calendar): number | undefined {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (!match || text === '') return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const time = ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)) / 86_400;
  if (!match[1]) return time;
  const date = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1);
  if (calendar === '1904') return (date - FIRST_OF_1904) / DAY_MS + time;
  const days = (date - FIRST_OF_1900) / DAY_MS;
  return (days > 59 ? days + 1 : days) + time;
}

function momentOf(value: number, calendar: Calendar, fractionDigits: number, hasHalves: boolean): Moment {
  const unit = 10 ** Math.min(3, fractionDigits);
  let days = Math.floor(value);
  let units = Math.round((value - days) * 86_400 * unit);
  if (units >= 86_400 * unit) [days, units] = [days + 1, 0];
  const seconds = Math.floor(units / unit);
  const clock = {
    serial: days + seconds / 86_400,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: (units % unit) / unit,
    hasHalves,
  };
  if (calendar === '1900' && days === 60) return { ...clock, year: 1900, month: 2, day: 29, weekday: 3 };
  const date = new Date(dayStart(days, calendar));
  const weekday = calendar === '1900' && days < 60 ? (days + 6) % 7 : date.getUTCDay();
  return { ...clock, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday };
}

function dayStart(days: number, calendar: Calendar): number {
  if (calendar === '1904') return FIRST_OF_1904 + days * DAY_MS;
  return FIRST_OF_1900 + (days > 60 ? days - 1 : days) * DAY_MS;
}

function show(token: FormatToken, moment: Moment, chineseDigits: number): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind !== 'date') return '';
  const text = showLetters(token.letters, moment);
  return chineseDigits && /^\d+$/.test(text) ? toChineseDigits(text, chineseDigits, /^[ye]/.test(token.letters)) : text;
}

function showLetters(letters: string, moment: Moment): string {
  const { year, month, day, weekday, hour, minute, second } = moment;
  const padded = (number: number) => String(number).padStart(Math.min(2, letters.length), '0');
  switch (letters[0]) {
    case 'y':
      return letters.length <= 2 ? String(year % 100).padStart(2, '0') : String(year);
    case 'e':
      return String(year);
    case 'm':
      return letters.length >= 3 ? nameOf(MONTHS, month - 1, letters.length, 5) : padded(month);
    case 'd':
      return letters.length >= 3 ? nameOf(WEEKDAYS, weekday, letters.length, 9) : padded(day);
    case 'a':
      return letters.includes('/') ? half(letters, hour) : chineseWeekday(letters, weekday);
    case '上':
      return hour < 12 ? '上午' : '下午';
    case 'h':
      return padded(moment.hasHalves ? hour % 12 || 12 : hour);
    case 'i':
      return padded(minute);
    case 's':
      return padded(second);
    case '.':
      return moment.fraction.toFixed(Math.min(3, letters.length - 1)).slice(1);
    case '[':
      return elapsed(letters, moment);
    default:
      return '';
  }
}

function nameOf(names: readonly string[], index: number, letters: number, initialAt: number): string {
  const name = names[index] ?? '';
  if (letters === initialAt) return name.slice(0, 1);
  return letters === 3 ? name.slice(0, 3) : name;
}

function half(letters: string, hour: number): string {
  const name = hour < 12 ? 'AM' : 'PM';
  return letters === 'a/p' ? name.slice(0, 1) : name;
}

function chineseWeekday(letters: string, weekday: number): string {
  return (letters.length === 4 ? '星期' : '') + (CHINESE_WEEKDAYS[weekday] ?? '');
}

function elapsed(letters: string, { serial, second }: Moment): string {
  const seconds = Math.round(serial * 86_400);
  const amount = letters[1] === 'h' ? seconds / 3600 : letters[1] === 's' ? seconds : (seconds - second) / 60;
  return String(Math.floor(amount)).padStart(letters.length - 2, '0');
}
