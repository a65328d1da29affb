import type { NumberTarget, Target } from '../model/target.ts';
import { isMeasured } from './base-unit.ts';
import { numberMentions } from './number-mentions.ts';
import { plain } from './plain-text.ts';
import { unitKind } from './unit-kind.ts';

/** Whether a target says from where to where a value shall lie ("35%～40%", "10至15个工作日"): it is read as two bounds of one and the same text. */
export function isRange(target: Target): boolean {
  return target.kind === 'list' && target.parts.length > 1 && target.parts.every(({ text }) => text === target.text);
}

/** What a share of more than 100 % most likely was before recognition read its ≥ as 2: "92" of "292%"; undefined for others. */
export const misreadShare = ({ value, unit, op }: NumberTarget): string | undefined =>
  unit === '%' && op === '=' ? /^2((?:[5-9]\d|100)(?:\.\d+)?)$/.exec(value)?.[1] : undefined;

/** Two numbers with something between them. */
const TWO_NUMBERS = /\d[^\d.,]+\d/;
const BETWEEN_CLAUSES = /[、,，;；和及]/;

/** Whether two clauses each say how many of what: "编印问答2000册和手册500册"; not how many each time. */
const namesEach = (text: string): boolean =>
  !text.includes('每') &&
  text.split(BETWEEN_CLAUSES).filter((clause) => numberMentions(clause).some((amount) => unitKind(amount) === 'count'))
    .length > 1;

const BETWEEN = /[\s≥≤><=＝/、,，;；和及]/g;

/** Whether a cell holds nothing but amounts of different things, or two clauses with one each: "4期200人", "8公里/3座"; not the parts of one (2小时30分) and no rate (1次/3年, 300元/人). */
export function holdsSeveralAmounts(target: Target): boolean {
  const { kind, text } = target;
  const isOfOne = kind === 'number' ? !target.per : kind !== 'qualitative';
  if (isOfOne || !TWO_NUMBERS.test(text)) return false;
  if (kind === 'qualitative' && namesEach(text)) return true;
  const amounts = numberMentions(text);
  const left = amounts.reduce((rest, amount) => rest.replace(amount.text, ''), plain(text)).replace(BETWEEN, '');
  const kinds = amounts.map((amount) => (isMeasured(amount.unit) ? 'measure' : unitKind(amount)));
  return (
    left === '' &&
    new Set(amounts.map(({ unit }) => unit)).size > 1 &&
    kinds.includes('count') &&
    !kinds.includes('share')
  );
}
