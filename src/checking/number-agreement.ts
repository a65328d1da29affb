import { decimal, isDecimal } from '../base/decimal.ts';
import type { NumberTarget } from '../model/target.ts';
import { oneNameOf } from './base-unit.ts';
import { type NumberMention, numberMentions } from './number-mentions.ts';

/** A number of a sentence and the number of a target that should be the same and are not. */
export interface DifferingPair {
  readonly mention: NumberMention;
  readonly number: NumberTarget;
}

/** A number of each one ("每座3台") is no number of all; one that a bracket gives to something of its own ("(首年衰减≤2%)") is none of the name. */
const OF_SOMETHING_ELSE = /每.{0,4}$|\([^()]*[^()\d][^()]*$/;

/**
 * The first number of a text that differs from the target's number with the same unit. The n-th mention of a unit belongs to the n-th
 * target of that unit; where there are not as many of them nobody can say which belongs to which, and nothing is reported. Numbers of each
 * one, and those of a note in brackets that names what they are of, are left aside.
 */
export function differingPair(text: string, numbers: readonly NumberTarget[]): DifferingPair | undefined {
  const mentions = numberMentions(text).filter(({ thing }) => !OF_SOMETHING_ELSE.test(thing));
  for (const unit of new Set(numbers.map((number) => oneNameOf(number.unit)))) {
    const said = mentions.filter((mention) => oneNameOf(mention.unit) === unit);
    const aimed = numbers.filter((number) => oneNameOf(number.unit) === unit && number.per === undefined);
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
