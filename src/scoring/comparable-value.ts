import { compare, type Fraction, fraction, ONE, shown, times } from '../base/fraction.ts';
import type { NumberActual } from '../model/actual.ts';
import type { Note } from '../model/evaluation.ts';
import type { NumberTarget } from '../model/target.ts';
import { unitScale } from '../model/unit-scale.ts';

/** An actual value in the target's unit, or why it is none. */
export type Comparable = { readonly value: Fraction; readonly note?: Note } | { readonly problem: Note };

const HUNDRED = fraction('100');
const TWO = fraction('2');

/** "人·月", "人*月" and "人/月" are the same base. */
function base(per: string | undefined): string {
  return (per ?? '').replace(/[*·×•]/g, '/').replace(/^每/, '');
}

function wrongUnit(actual: NumberActual, target: NumberTarget): { readonly problem: Note } {
  const wanted = target.unit + (target.per === undefined ? '' : `/${target.per}`);
  const found = actual.unit + (actual.per === undefined ? '' : `/${actual.per}`);
  return {
    problem: {
      code: 'wrong-unit',
      text: {
        zh: `实际完成值“${actual.text}”的单位是“${found}”，指标值的单位是“${wanted}”，两者不能换算。请按“${wanted}”重新填写。`,
        en: `The actual "${actual.text}" is in ${found}, the target in ${wanted}; they cannot be converted. Enter it in ${wanted}.`,
      },
    },
  };
}

/**
 * Brings an actual value into the unit of its target. A missing unit is taken for the target's; money, lengths, times and so on are
 * converted exactly; other units are a problem (人 for 人次). A percentage entered as a fraction (0.95 for 95 %) is understood where the
 * target is above 2 %, with a note.
 */
export function comparableValue(actual: NumberActual, target: NumberTarget): Comparable {
  const value = fraction(actual.value);
  if (actual.unit === '') return target.unit === '%' ? percentage(actual, value, target) : { value };
  if (target.unit === '') return { value };
  if (actual.per !== undefined && base(actual.per) !== base(target.per)) return wrongUnit(actual, target);
  const scale = unitScale(actual.unit, target.unit);
  return scale ? { value: times(value, scale) } : wrongUnit(actual, target);
}

function percentage(actual: NumberActual, value: Fraction, target: NumberTarget): Comparable {
  const isFarBelow = value.n > 0n && compare(value, TWO) < 0 && compare(fraction(target.value), TWO) > 0;
  if (!isFarBelow) return { value };
  if (compare(value, ONE) > 0) return { value, note: ambiguous(actual) };
  return {
    value: times(value, HUNDRED),
    note: {
      code: 'percent-as-fraction',
      text: {
        zh: `实际完成值“${actual.text}”按百分数的小数形式理解（${actual.text} 即乘以 100%）。如果本意是 ${actual.text}%，请写上“%”。`,
        en: `The actual "${actual.text}" was taken for a fraction of one, times 100 %. If ${actual.text} % is meant, write the % sign.`,
      },
    },
  };
}

/** Between 1 and 2 nobody can tell 1.2 % from 120 %: taken as written, and said. */
function ambiguous({ text, value }: NumberActual): Note {
  const percent = `${shown(times(fraction(value), HUNDRED))}%`;
  return {
    code: 'percent-as-fraction',
    text: {
      zh: `实际完成值“${text}”按 ${value}% 计算。如果本意是 ${percent}，请把百分号写全。`,
      en: `The actual "${text}" was taken for ${value} %. If ${percent} is meant, write it so, with the % sign.`,
    },
  };
}
