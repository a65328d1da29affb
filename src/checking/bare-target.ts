import { level1Of, level2Of } from '../model/indicator-class.ts';
import type { Indicator } from '../model/plan.ts';
import type { NumberTarget } from '../model/target.ts';
import { isMoney } from './money-amount.ts';
import { isLimited } from './name-direction.ts';
import { plain } from './plain-text.ts';
import { unitKind } from './unit-kind.ts';

/** The operator that a form prints into the name for whoever fills in the number: "改造危房户数(≥**户)", "单座造价(≤**万元)". */
const IN_NAME = /[(（]\s*(≥|≤|>=|<=|>|<|≧|≦)\s*[*＊]*\s*[^\d()（）]*[)）]/;
/** Spans of time that are kept short: what is done faster misses nothing. */
const KEPT_SHORT =
  /(时限|期限|用时|耗时|工期|办理时间|响应时间|处置时间|处理时间|反馈时间|办结时间|到达时间|等候|等待|时长$)/;
/** Times that are kept long. */
const KEPT_LONG = /(服务|开放|运行|播出|培训|学习|值守|供水|供热|供暖|使用|直播)/;

/** The operator that the name of an indicator prints beside the place of the number, or undefined. */
export function operatorInName(name: string): '≥' | '≤' | undefined {
  const printed = IN_NAME.exec(name)?.[1];
  return printed === undefined ? undefined : /[≥>≧]/.test(printed) ? '≥' : '≤';
}

/**
 * What a number without an operator means beside its name and class: what the name prints ("(≤**元)"), a limit where less is better (costs, 三公经费
 * 控制率, 办理时限), else a floor.
 */
export function meantOperator(
  { level1, level2, level3 }: Pick<Indicator, 'level1' | 'level2' | 'level3'>,
  target: NumberTarget,
): '≥' | '≤' {
  const name = plain(level3);
  const printed = operatorInName(level3);
  if (printed) return printed;
  if (isLimited(name)) return '≤';
  if (isCostClass(level1, level2)) return isSaving(name) || isPercent(target) ? '≥' : '≤';
  return unitKind(target) === 'time' && KEPT_SHORT.test(name) && !KEPT_LONG.test(name) ? '≤' : '≥';
}

/** The words of a cell with the sign before the number: "每亩300元" → "每亩≤300元". */
export const withOperator = (text: string, operator: string): string =>
  text.trim().replace(/(?:大?约|为)?(?=[\d一二两三四五六七八九十百])/, operator);

function isCostClass(level1: string, level2: string): boolean {
  const known = level2Of(level2);
  return known === 'cost' || known === 'economic-cost' || (known === undefined && level1Of(level1) === 'cost');
}

const isSaving = (name: string): boolean => /(节约|节省|降低|下降|压减|减少)/.test(name);
const isPercent = (target: NumberTarget): boolean => !isMoney(target) && unitKind(target) === 'share';
