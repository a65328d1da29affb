import { level1Of, level2Of } from '../model/indicator-class.ts';
import type { Indicator } from '../model/plan.ts';
import type { NumberTarget } from '../model/target.ts';
import { isMoney } from './money-amount.ts';
import { isLimited } from './name-direction.ts';
import { plain } from './plain-text.ts';
import { isKeptShort } from './time-limit.ts';
import { unitKind } from './unit-kind.ts';

/** The operator that a form prints into the name for whoever fills in the number: "改造危房户数(≥**户)", "单座造价(≤**万元)". */
const IN_NAME = /[(（]\s*(≥|≤|>=|<=|>|<|≧|≦)[^\d()（）]*[)）]/;
/** Words in a name that already say on which side of the number, or of the budget, it has to stay: "收入达到5亿元", "控制在预算内", "不超出年度预算额". */
const SIDE_IN_NAME =
  /(?:达到|不少于|不低于|不超过|不高于|不大于|不小于|至少)[≥≤]?\d|(?:控制在|不超出?|不突破|限制在|执行在).*(?:预算|成本|标准|范围|限额|总额|批复)/;

/** Whether a target says by how much something falls: the more, the better, whatever it is of. */
export const saysFall = ({ text }: NumberTarget): boolean => /(?:下降|降低|减少|压减|压降|缩短)(?![到至])/.test(text);

/** The operator that the name of an indicator prints beside the place of the number, or undefined. */
export function operatorInName(name: string): '≥' | '≤' | undefined {
  const printed = IN_NAME.exec(name)?.[1];
  return printed === undefined ? undefined : /[≥>≧]/.test(printed) ? '≥' : '≤';
}

/** Whether the words of a name compare with the number themselves, so that the cell need not. */
export const comparesInName = (name: string): boolean => SIDE_IN_NAME.test(plain(name));

/**
 * What a number without an operator means beside its name and class: what the name prints ("(≤**元)"), a limit where less is better (costs, 三公经费
 * 控制率, 办理时限), else a floor.
 */
export function meantOperator(
  { level1, level2, level3 }: Pick<Indicator, 'level1' | 'level2' | 'level3'>,
  target: NumberTarget,
): '≥' | '≤' {
  const name = plain(level3);
  if (saysFall(target)) return '≥';
  const printed = operatorInName(level3);
  if (printed) return printed;
  if (isLimited(name)) return '≤';
  if (isCostClass(level1, level2)) return isSaving(name) || isPercent(target) ? '≥' : '≤';
  const kind = unitKind(target);
  return (kind === 'time' || kind === 'none') && isKeptShort(name) ? '≤' : '≥';
}

const AT_DIGITS = /(?:大?约|为)?(?=\d)/;
const AT_NUMERAL = /(?:大?约|为)?(?=[一二两三四五六七八九十百])/;

/** The words of a cell with the sign before the number, in digits where it has some, and nothing that blurs it: "每亩300元左右" → "每亩≤300元". */
export const withOperator = (text: string, operator: string): string =>
  text
    .trim()
    .replace(/(?:左右|上下)$/, '')
    .replace(/\d/.test(text) ? AT_DIGITS : AT_NUMERAL, operator);

/** What recognition makes of a sign right before the number: ＝ becomes 二, ≥ becomes 工. */
const MISREAD_SIGN = /^[二工三云](?=\d)/;

/** The words of a cell without a sign that was misread, and with its number once where two cells ran together: "二100%" → "100%", "100100%" → "100%". */
export function printedOnce(text: string, { value }: NumberTarget): string {
  const bare = text.trim().replace(MISREAD_SIGN, '');
  return bare.startsWith(`${value}${value}`) ? bare.slice(value.length) : bare;
}

function isCostClass(level1: string, level2: string): boolean {
  const known = level2Of(level2);
  return known === 'cost' || known === 'economic-cost' || (known === undefined && level1Of(level1) === 'cost');
}

const isSaving = (name: string): boolean => /(节约|节省|降低|下降|压减|减少)/.test(name);
const isPercent = (target: NumberTarget): boolean => !isMoney(target) && unitKind(target) === 'share';
