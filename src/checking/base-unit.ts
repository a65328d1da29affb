import { decimal, type Exact } from '../base/decimal.ts';
import { MEASURES } from '../model/measures.ts';

/** The units in which amounts are compared, one of each kind; what none of these kinds has counts things. */
const BASES = ['米', '平方米', '立方米', '公斤'] as const;

/** Other ways to write a unit of measure. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['延长米', '延米'],
  ['㎞', 'km'],
]);

/** Count words that say the same of the same things. */
const SAME_COUNTS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    场次: '场',
    个小时: '小时',
    批次: '批',
    台套: '台',
    期次: '期',
    棵: '株',
    名: '人',
    位: '人',
    个村: '个',
    所学校: '所',
    家企业: '家',
  }),
);

/** By unit, the base of its kind, and how many of the smallest of the kind each of both holds. */
const KIND_OF: ReadonlyMap<string, { readonly base: string; readonly holds: string; readonly baseHolds: string }> =
  new Map(
    BASES.flatMap((base) => {
      const kind = MEASURES.find((units) => units[base] !== undefined) ?? {};
      return Object.entries(kind).map(
        ([unit, holds]) => [unit, { base, holds, baseHolds: kind[base] ?? '1' }] as const,
      );
    }),
  );

const kindOf = (unit: string) => KIND_OF.get(WRITTEN.get(unit) ?? unit);

/** A unit by one name: 场次 → 场, 名 → 人. */
export const oneNameOf = (unit: string): string => SAME_COUNTS.get(unit) ?? unit;

/** Whether a unit measures a length, area, volume or weight. */
export const isMeasured = (unit: string): boolean => kindOf(unit) !== undefined;

/** An amount in the base unit of its dimension ("1.6公里" → 1600 米); an amount of any other unit as it is, the unit by one name. */
export function inBaseUnit(value: string, unit: string): { readonly value: Exact; readonly unit: string } {
  const known = kindOf(unit);
  if (!known) return { value: decimal(value), unit: oneNameOf(unit) };
  return { value: decimal(value).times(known.holds).dividedBy(known.baseHolds), unit: known.base };
}

/** Whether two amounts are one in the base unit of their dimension: 1.6公里 and 1600米. Both values are decimals. */
export function isSameAmountIn(value: string, unit: string, other: string, otherUnit: string): boolean {
  const [said, aimed] = [inBaseUnit(value, unit), inBaseUnit(other, otherUnit)];
  return said.unit === aimed.unit && said.value.equals(aimed.value);
}
