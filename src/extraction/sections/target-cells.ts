import { foldWidth } from '../../base/fold-width.ts';
import { isDash } from '../amount.ts';

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['大于等于', '≥'],
  ['大于或等于', '≥'],
  ['不少于', '≥'],
  ['不低于', '≥'],
  ['小于等于', '≤'],
  ['小于或等于', '≤'],
  ['不超过', '≤'],
  ['不高于', '≤'],
  ['大于', '>'],
  ['小于', '<'],
  ['等于', '='],
]);

/** The operator of an operator cell as a sign, or undefined when the cell holds something else (定量, 正向). */
export function operatorOf(text: string): string | undefined {
  const folded = foldWidth(text).replace(/\s+/g, '');
  return OPERATORS.get(folded) ?? (/^[≥≤><=]{1,2}$/.test(folded) ? text.replace(/\s+/g, '') : undefined);
}

/** Joins operator, value and unit that stand in cells of their own, as one would write them: "≥" "70" "起" is "≥70起". */
export function joinTargetCells(operator: string, value: string, unit: string): string {
  if (value === '') return '';
  const folded = foldWidth(value);
  const sign = operatorOf(operator);
  const start = sign !== undefined && /^[\d.,-]/.test(folded) ? sign : '';
  const bareUnit = unit.replace(/\s+/g, '');
  const takesUnit = /[\d)]$/.test(folded) && /\d/.test(folded) && bareUnit !== '' && !isDash(bareUnit);
  return `${start}${value}${takesUnit ? bareUnit : ''}`;
}
