import { decimal } from '../base/decimal.ts';
import { foldWidth } from '../base/fold-width.ts';
import { NOTHING } from '../base/nothing.ts';
import type { Actual, NumberActual, Tier, UnreadableActual } from '../model/actual.ts';
import type { Place } from '../model/place.ts';
import { parseTarget } from '../model/target-grammar/parse-target.ts';

const TIERS: readonly (readonly [RegExp, Tier])[] = [
  [/^部分(?:达成|达到|完成|实现)/, 'partly'],
  [/^未(?:达成|达到|完成|实现)/, 'missed'],
  [/^(?:全部|完全|基本)?达成/, 'achieved'],
];
const SHARE = /(\d+(?:\.\d+)?)\s*(%)?\D*$/;
/** In the column of actual values it means that nothing was entered, in that of targets that none applies. 一 is a dash in the wrong key. */
const NOT_ENTERED = new RegExp(`^(?:${NOTHING}|一{1,3})[。.]?$`);

function shareOf(text: string): string | undefined {
  const match = SHARE.exec(text);
  if (!match?.[1]) return undefined;
  return match[2] || Number(match[1]) > 1 ? decimal(match[1]).div(100).toFixed() : match[1];
}

/** The tier a text names, with the share of the weight where one stands beside it ("部分达成 70%"). */
export function readTier(text: string): { readonly tier: Tier; readonly share?: string } | undefined {
  const folded = foldWidth(text).trim();
  const tier = TIERS.find(([words]) => words.test(folded))?.[1];
  if (!tier) return undefined;
  const share = shareOf(folded);
  return { tier, ...(share === undefined ? {} : { share }) };
}

/**
 * What a cell of the column 实际完成值 says: a number with its unit, several for a list target, a tier of a qualitative one, or that the
 * indicator does not apply. Undefined for an empty cell or a mere dash: nothing was entered. An operator in front of an actual value
 * ("≥95%") is that of the target, copied; it is dropped.
 */
export function readActual(text: string, at?: Place): Actual | undefined {
  const place = at === undefined ? {} : { at };
  const folded = foldWidth(text).trim();
  if (folded === '' || NOT_ENTERED.test(folded)) return undefined;
  const tier = readTier(text);
  if (tier) return { kind: 'tier', text, ...tier, ...place };
  const read = parseTarget(text);
  switch (read.kind) {
    case 'number':
      return numberActual(read, place);
    case 'list':
      return { kind: 'parts', text, parts: read.parts.map((part) => numberActual(part, place)), ...place };
    case 'not-applicable':
      return { kind: 'not-applicable', text, ...place };
    default:
      return { kind: 'unreadable', text, ...place };
  }
}

function numberActual(
  read: { readonly text: string; readonly value: string; readonly unit: string; readonly per?: string },
  place: { readonly at?: Place },
): NumberActual {
  const per = read.per === undefined ? {} : { per: read.per };
  return { kind: 'number', text: read.text, value: read.value, unit: read.unit, ...per, ...place };
}

/** Whether a part of a list was entered as a number. */
export function isNumberActual(actual: NumberActual | UnreadableActual | undefined): actual is NumberActual {
  return actual?.kind === 'number';
}
