import { type FoundOperator, operatorAtEnd, operatorInside } from './operators.ts';

/** What stands in front of a number. */
export interface Before {
  readonly operator: FoundOperator | undefined;
  /** The base of a rate ("月" of "每月不少于2次"). */
  readonly per: string;
  /** The remaining words, mostly the indicator's name. */
  readonly words: string;
}

const BASES =
  '十万人口?|万人口?|千人口?|百人|百户|万户|两年|三年|五年|两个月|三个月|半年|学期|学年|季度|个月|工作日|小时|公里|平方米|人次|人|户|亩|月|年|周|季|旬|天|日|次|期|生|班|校|村|镇|乡|县|区|家|车|辆|台|套|场|名|位|座|处|件|项|个|吨|间|所|篇|米';
const BASE_AT_END = new RegExp(`(?:(?:平均)?每(${BASES}))(?:每(${BASES}))?$`);
/** A comparison with something else, not with the number behind it ("不低于上年的95%"). */
const COMPARED = /上年|去年|往年|同期|全国|全省|全市|平均|水平|基期|计划|预算|概算/;
const LONGEST_BETWEEN = 8;

function hiddenOperator(words: string): FoundOperator | 'compared' | undefined {
  const inside = operatorInside(words);
  if (!inside) return undefined;
  const isCompared = COMPARED.test(inside.behind) || inside.behind.length > LONGEST_BETWEEN;
  return isCompared ? 'compared' : { op: inside.op, weak: false, sign: false, rest: words };
}

/** Reads operator and base from the text in front of a number; undefined when those words make the number no target. */
export function readBefore(text: string): Before | undefined {
  const trimmed = text.trim().replace(/^[:;,、。]+/, '');
  if (trimmed === '') return { operator: undefined, per: '', words: '' };
  const operator = operatorAtEnd(trimmed);
  const words = (operator?.rest ?? trimmed).trim().replace(/[:：,、]$/, '');
  const base = BASE_AT_END.exec(words);
  if (base) {
    const per = [base[1], base[2]].filter((part) => part !== undefined).join('/');
    const name = words.slice(0, base.index);
    const earlier = operator ? undefined : operatorAtEnd(name);
    return { operator: operator ?? earlier, per, words: earlier?.rest ?? name };
  }
  if (operator) return { operator, per: '', words };
  const hidden = hiddenOperator(words);
  return hidden === 'compared' ? undefined : { operator: hidden, per: '', words };
}
