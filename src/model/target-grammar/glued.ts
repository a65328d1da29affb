import { readBehind } from './behind-number.ts';
import { cutAtNumber } from './cut-at-number.ts';
import { operatorAtEnd } from './operators.ts';
import { type Measured, readMeasured } from './read-measured.ts';
import { knownUnitAt } from './units.ts';

const REPEATED = /^(\d+(?:\.\d+)?)\1(?!\d)/;
const NUMBER_THEN_WORDS =
  /^([^\d]{0,3}?)(\d+(?:\.\d+)?)([\s\p{Script=Han}A-Za-z()、,，]*?)(\d+(?:\.\d+)?)(?=\D|$)(.*)$/su;

/**
 * The 2020 Hebei form prints the number in one cell and its description in the next, and many files run the two together: "≥95" and
 * "95%及以上" as "≥9595%及以上". The number in front must equal the one of the description; "1111户" and "≥1000条" are ordinary numbers.
 * Run together without a gap, a repetition counts only where the whole could not be meant: a percentage over 100, or an operator
 * said twice with 及 ("≤11次及以下"). The number's cell decides the operator; where it has none and the description says
 * "达到100%", it is "=".
 */
export function readGlued(text: string): Measured | undefined {
  const operator = operatorAtEnd(/^[^\d]*/.exec(text)?.[0] ?? '');
  const start = /\d/.exec(text)?.index ?? -1;
  if (start < 0 || (operator ? operator.rest.trim() !== '' : text.slice(0, start).trim() !== '')) return undefined;
  const numbers = text.slice(start);
  const repeated = REPEATED.exec(numbers);
  if (repeated?.[1] !== undefined && cannotBeWhole(numbers, operator !== undefined)) {
    return readMeasured(text.slice(0, start) + numbers.slice(repeated[1].length));
  }
  const apart = NUMBER_THEN_WORDS.exec(text);
  if (!apart || apart[3] === '' || endsWithUnit(apart[3] ?? '') || Number(apart[2]) !== Number(apart[4]))
    return undefined;
  const description = readMeasured(`${apart[3] ?? ''}${apart[4] ?? ''}${apart[5] ?? ''}`.trim());
  if (!description) return undefined;
  if (operator) return { ...description, op: operator.op, explicit: true };
  return readBehind(apart[5] ?? '').operator ? description : { ...description, op: '=', explicit: false };
}

function cannotBeWhole(numbers: string, hasOperator: boolean): boolean {
  const cut = cutAtNumber(numbers);
  if (!cut) return false;
  const behind = readBehind(cut.behind);
  if (behind.unit === '%') return Number(cut.number) > 100 && Number(cut.number.slice(0, cut.number.length / 2)) <= 200;
  return hasOperator && /及其?以[上下]/.test(numbers);
}

/** "≥12期 12次": a unit right behind the first number makes two targets of it; "100乡村道路通达率达到100%" has none there. */
function endsWithUnit(between: string): boolean {
  const [word = ''] = between.split(/[\s,，、]/);
  return word !== '' && knownUnitAt(word) === word;
}
