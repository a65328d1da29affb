import { decimal, type Exact } from '../base/decimal.ts';

/** Units of one dimension as so many of its base unit; what stands here is measured, all other units count things. */
const MEASURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  米: { 米: '1', m: '1', 延米: '1', 延长米: '1', 千米: '1000', 公里: '1000', km: '1000', '㎞': '1000', 里: '500' },
  平方米: {
    平方米: '1',
    平方: '1',
    平米: '1',
    '㎡': '1',
    'm²': '1',
    m2: '1',
    亩: '666.67',
    公顷: '10000',
    平方公里: '1000000',
    平方千米: '1000000',
  },
  立方米: { 立方米: '1', 立方: '1', 方: '1', 'm³': '1', m3: '1', 万方: '10000' },
  公斤: { 公斤: '1', 千克: '1', kg: '1', 斤: '0.5', 吨: '1000', t: '1000' },
};

/** Count words that say the same of the same things. */
const SAME_COUNTS: Readonly<Record<string, string>> = {
  场次: '场',
  个小时: '小时',
  批次: '批',
  台套: '台',
  期次: '期',
  名: '人',
  位: '人',
  个村: '个',
  所学校: '所',
  家企业: '家',
};

const DIMENSION = new Map(
  Object.entries(MEASURES).flatMap(([base, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { base, factor }] as const),
  ),
);

/** A unit by one name: 场次 → 场, 名 → 人. */
export const oneNameOf = (unit: string): string => SAME_COUNTS[unit] ?? unit;

/** Whether a unit measures a length, area, volume or weight. */
export const isMeasured = (unit: string): boolean => DIMENSION.has(unit);

/** An amount in the base unit of its dimension ("1.6公里" → 1600 米); an amount of any other unit as it is, the unit by one name. */
export function inBaseUnit(value: string, unit: string): { readonly value: Exact; readonly unit: string } {
  const known = DIMENSION.get(unit);
  if (!known) return { value: decimal(value), unit: oneNameOf(unit) };
  return { value: decimal(value).times(known.factor), unit: known.base };
}
