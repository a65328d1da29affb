import { decimal, type Exact } from '../base/decimal.ts';
import { type Fraction, fraction, over } from '../base/fraction.ts';
import { IN_YUAN } from '../base/money-unit.ts';
import { MEASURES } from './measures.ts';

/** Units of one kind, each with how many of the kind's smallest it holds. Only conversions that hold by definition stand here. */
const KINDS: readonly Readonly<Record<string, string>>[] = [
  { ...IN_YUAN, 块: '1' },
  { '%': '10', '‰': '1' },
  {
    秒: '1',
    分钟: '60',
    小时: '3600',
    个小时: '3600',
    h: '3600',
    天: '86400',
    日: '86400',
    日历天: '86400',
    周: '604800',
    星期: '604800',
    个星期: '604800',
  },
  { 工作日: '1', 个工作日: '1' },
  { 月: '1', 个月: '1', 季度: '3', 个季度: '3', 年: '12' },
  ...MEASURES,
  { 百分点: '1', 个百分点: '1', '%': '1' },
  { 人: '1', 名: '1', 位: '1' },
  { 度: '1', 千瓦时: '1', kWh: '1' },
];

/** How many of `to` one of `from` is; undefined when they do not measure the same thing (人 and 人次, 次 and 期). */
export function unitScale(from: string, to: string): Fraction | undefined {
  if (from === to) return { n: 1n, d: 1n };
  for (const kind of KINDS) {
    const [a, b] = [kind[from], kind[to]];
    if (a !== undefined && b !== undefined) return over(fraction(a), fraction(b));
  }
  return undefined;
}

/** Converted values are kept to so many places: enough for a 分 in 亿元; thirds of an area would go on for ever. */
export const CONVERTED_PLACES = 10;

/** A value of one unit in another; undefined when they do not measure the same thing. */
export function inUnit(value: string, from: string, to: string): Exact | undefined {
  const scale = unitScale(from, to);
  return scale && decimal(value).times(`${scale.n}`).dividedBy(`${scale.d}`);
}
