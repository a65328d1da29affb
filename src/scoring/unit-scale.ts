import { type Fraction, fraction, over } from '../base/fraction.ts';

/** Units of one kind, each with how many of the kind's smallest it holds. Only conversions that hold by definition stand here. */
const KINDS: readonly Readonly<Record<string, string>>[] = [
  { 元: '1', 块: '1', 千元: '1000', 万元: '10000', 百万元: '1000000', 亿元: '100000000' },
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
  { 米: '1', m: '1', 延米: '1', 千米: '1000', 公里: '1000', km: '1000', 里: '500' },
  // In thirds of a square metre, because 15 亩 are one 公顷.
  {
    平方米: '3',
    平方: '3',
    平米: '3',
    '㎡': '3',
    'm²': '3',
    m2: '3',
    亩: '2000',
    公顷: '30000',
    平方公里: '3000000',
    平方千米: '3000000',
    'km²': '3000000',
  },
  { 立方米: '1', 方: '1', 立方: '1', 'm³': '1', m3: '1', 万方: '10000' },
  { 克: '1', g: '1', 斤: '500', 千克: '1000', 公斤: '1000', kg: '1000', 吨: '1000000', t: '1000000' },
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
