// What the end of one text and the beginning of the next say of the values in them: whether they are one that a column has cut, or two.
import { shapeOf } from '../cell-shape.ts';

/** A number and its unit, with or without an operator. */
const MEASURED = /^[≥≤><=＝≧≦]*\d[\d.,]*[^\d年月日]+$/;
const YEAR = /^20\d\d年/;

/** Whether a text begins with a year, and with another value then. */
export const beginsWithYear = (text: string): boolean => YEAR.test(text);

/** Whether two texts are a value each: two numbers, or two with a unit or an operator ("≥60万页" "≥150万页"), two that begin with a year. */
export function areTwoValues(before: string, text: string): boolean {
  const [one, other] = [shapeOf(before), shapeOf(text)];
  const isSigned = one.quantity && one.signed && other.quantity && other.signed;
  const areMeasured = [before, text].every((value) => MEASURED.test(value)) && one.quantity && other.quantity;
  return isSigned || areMeasured || (beginsWithYear(before) && beginsWithYear(text)) || (one.number && other.number);
}

/** Whether a value with an operator stands behind words, which are another cell then: "满意度", "≥95%". */
export function isSignedBehindWords(before: string, text: string): boolean {
  const shape = shapeOf(text);
  return shape.signed && shape.quantity && /^\p{Script=Han}{3,}$/u.test(before) && !shapeOf(before).signed;
}

/** A number with the first half of a unit, which may be one by itself: 28万人, 8台, 95百分. */
const HALF_UNIT = /\d[万亿]?(?:[人台户场批班架车件]|公|平方|立方|百分)$/;

/** Whether the width of a column has cut a value in front of what can only be its end: "≤96.45万", "元"; "10月31日", "前"; "2022年1", "月1日至12". */
export function isCutValue(before: string, rest: string): boolean {
  if (/(?:20\d\d年|\d日[至到—-])$/.test(before)) return /^\d{1,2}月/.test(rest);
  if (/\d月$/.test(before) && /^\d{1,2}日/.test(rest)) return true;
  if (HALF_UNIT.test(before)) return /^[次套里斤顷米比]$/.test(rest);
  if (/^\d{4,}\.\d?$/.test(before)) return /^\d{1,2}$/.test(rest);
  if (/\d[十百千万亿]$/.test(before)) return shapeOf(rest).unit;
  if (/\d个?(?:[年月日天周时]|工作日|小时)$/.test(before) && /^(?:之?前|[之以]?内|[底末](?:之?前)?|完成)$/.test(rest))
    return true;
  if (/\d个?(?:工作?)?$/.test(before) && /^个?(?:工?作)?日[之以]?内?$/.test(rest)) return true;
  return /\d$/.test(before) && /^[年月日](?:\d|[之以]?[前内]|[底末至]|$)/.test(rest);
}

/** No value is longer. */
const LONGEST_VALUE = 24;

/** Whether the width of a column has cut a unit: "≤4200元/平", "方米". */
export function isCutUnit(before: string, rest: string): boolean {
  if (before.length > LONGEST_VALUE || !/\d.*[\p{Script=Han}·/]$/u.test(before)) return false;
  if (!/^[\p{Script=Han}·/]+$/u.test(rest)) return false;
  if (!/平$|方$|[·/]$|公$|^[·/]|^米$/.test(/^[·/]|^米$/.test(rest) ? rest : before)) return false;
  return shapeOf(before + rest).quantity && !shapeOf(rest).quantity;
}
