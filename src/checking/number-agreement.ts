import { decimal, isDecimal } from '../base/decimal.ts';
import type { NumberTarget } from '../model/target.ts';
import { type NumberMention, numberMentions } from './number-mentions.ts';

/** A number of a sentence and the number of a target that should be the same and are not. */
export interface DifferingPair {
  readonly mention: NumberMention;
  readonly number: NumberTarget;
}

/** Units that are the same thing in different words. */
const SAME_UNITS: Readonly<Record<string, string>> = { 场次: '场', 个小时: '小时', 批次: '批', 台套: '台', 期次: '期' };
const unitOf = (unit: string): string => SAME_UNITS[unit] ?? unit;

/**
 * The first number of a text that differs from the target's number with the same unit. The n-th mention of a unit belongs to the n-th
 * target of that unit; where there are not as many of them nobody can say which belongs to which, and nothing is reported.
 */
export function differingPair(text: string, numbers: readonly NumberTarget[]): DifferingPair | undefined {
  const mentions = numberMentions(text);
  for (const unit of new Set(numbers.map((number) => unitOf(number.unit)))) {
    const said = mentions.filter((mention) => unitOf(mention.unit) === unit);
    const aimed = numbers.filter((number) => unitOf(number.unit) === unit && number.per === undefined);
    if (said.length !== aimed.length) continue;
    for (const [index, number] of aimed.entries()) {
      const mention = said[index];
      if (mention && !sameValue(mention.value, number.value)) return { mention, number };
    }
  }
  return undefined;
}

/** Whether two decimal strings are the same number. */
export function sameValue(a: string, b: string): boolean {
  return isDecimal(a) && isDecimal(b) && decimal(a).equals(b);
}
