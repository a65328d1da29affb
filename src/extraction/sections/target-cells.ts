import { foldWidth } from '../../base/fold-width.ts';
import { knownUnitAt } from '../../model/target-grammar/units.ts';
import { isDash } from '../amount.ts';

const OPERATOR = /^(?:[≥≤><=]{1,2}|大于或?等于|小于或?等于|不少于|不低于|不超过|不高于|大于|小于|等于)$/;

/** The operator of an operator cell as it is printed, or undefined when the cell holds something else (定量, 正向). */
export function operatorOf(text: string): string | undefined {
  const bare = text.replace(/\s+/g, '');
  return OPERATOR.test(foldWidth(bare)) ? bare : undefined;
}

/**
 * Whether a cell of units holds the value itself: words beside an empty value, where the operator cell says that the indicator has no number (定性), or the
 * header that words stand there (单位（文字描述）).
 */
export function isValueInWords(operators: readonly string[], value: string, unit: string, header = ''): boolean {
  const isOfWords = operators.some((text) => /^定性/.test(text.trim())) || /文字/.test(header);
  return isOfWords && (value === '' || isDash(value)) && /\p{Script=Han}{2}/u.test(unit);
}

const SIGN_AHEAD = /^[≥≤><=≧≦]{1,2}/;
const MULTIPLIER_AHEAD = /^[百千]?[万亿](?=\p{Script=Han})/u;
/** Words that things are counted with and that say how often or where by themselves: no sign that the number is missing. */
const SAYS_ITSELF = /^(?:[年月季周天日旬级路线网点区村镇乡县市]|昼夜|星期|学[年期校]|社区|项目|平台|企业)/;

/** What a blank form prints where the number belongs: its sign, its unit, or both ("公里", "≥ %"). */
function lacksNumber(value: string): boolean {
  const folded = foldWidth(value).replace(/\s+/g, '');
  const unit = folded.replace(SIGN_AHEAD, '').replace(MULTIPLIER_AHEAD, '');
  if (unit === '') return folded !== '';
  return knownUnitAt(unit) === unit && !SAYS_ITSELF.test(unit);
}

/** Joins operator, value and unit that stand in cells of their own, as one would write them: "≥" "70" "起" is "≥70起"; "" where nobody filled in the number. */
export function joinTargetCells(operator: string, value: string, unit: string): string {
  if (value === '' || lacksNumber(value)) return '';
  const folded = foldWidth(value);
  const start = /^[\d.,-]/.test(folded) ? (operatorOf(operator) ?? '') : '';
  const bareUnit = unit.replace(/\s+/g, '');
  const takesUnit = /[\d)]$/.test(folded) && /\d/.test(folded) && bareUnit !== '' && !isDash(bareUnit);
  return `${start}${value}${takesUnit ? bareUnit : ''}`;
}
