import type { Bilingual } from '../../base/bilingual.ts';
import type { Understood } from './setting.ts';

const wrong = (zh: string, en: string): { readonly why: Bilingual } => ({ why: { zh, en } });

/** A text with something in it. */
export function text(written: unknown): Understood<string> {
  if (typeof written === 'string' && written.trim() !== '') return { value: written.trim() };
  if (typeof written === 'number') return { value: String(written) };
  return wrong('请写一段文字', 'write a text');
}

/** Reads a whole number within bounds, as a number or in digits. */
export function wholeNumber(least: number, most: number): (written: unknown) => Understood<number> {
  return (written) => {
    const value = typeof written === 'number' ? written : Number(/^\d{1,9}$/.exec(String(written))?.[0] ?? Number.NaN);
    if (Number.isInteger(value) && value >= least && value <= most) return { value };
    return wrong(`请写 ${least} 至 ${most} 的整数`, `write a whole number from ${least} to ${most}`);
  };
}

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...(['true', 'yes', '1', '是'] as const).map((word) => [word, true] as const),
  ...(['false', 'no', '0', '否'] as const).map((word) => [word, false] as const),
]);

/** Reads a yes or no in one of the usual words. */
export function yesNo(written: unknown): Understood<boolean> {
  const value = WORDS.get(String(written).toLowerCase());
  return value === undefined ? wrong('请写 true 或 false', 'write true or false') : { value };
}

/** Scheme, host and port without a path. */
export function origin(written: unknown): Understood<string> {
  const value = String(written);
  if (URL.canParse(value) && /^https?:/.test(value) && new URL(value).origin === value) return { value };
  return wrong(
    '请写网址的协议、主机和端口，不带路径，如 https://jixiao.example.gov.cn',
    'write scheme, host and port without a path, as https://jixiao.example.gov.cn',
  );
}

/** "02:30", by Beijing time. */
export function timeOfDay(written: unknown): Understood<string> {
  const value = String(written);
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)) return { value };
  return wrong('请写 24 小时制的时刻并加引号，如 "02:30"', 'write a time of the day in quotes, as "02:30"');
}

/** "7, 3, 1" or a list of numbers: days before a deadline. */
export function days(written: unknown): Understood<readonly number[]> {
  const parts = Array.isArray(written) ? written.map(String) : String(written).split(/[,，、\s]+/);
  const value = parts.map((part) => Number(/^\d{1,3}$/.exec(part)?.[0] ?? Number.NaN));
  if (value.length > 0 && value.every((day) => Number.isInteger(day)))
    return { value: value.toSorted((a, b) => b - a) };
  return wrong('请写天数，如 [7, 3, 1]', 'write numbers of days, as [7, 3, 1]');
}
