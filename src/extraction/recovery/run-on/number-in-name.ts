import { startsWithUnit } from './run-on-units.ts';

/** Whether a number counts the names of a list, so that a name begins with it: "1.新建道路长度", "2、改善交通条件". */
export function countsNames(chunk: string, at: number, number: string): boolean {
  const isMarked = /^[.．、]\p{Script=Han}{2}/u.test(chunk.slice(at + number.length, at + number.length + 3));
  return isMarked && /^[1-9]\d?$/.test(number) && !/[\d第至、]$/.test(chunk.slice(0, at));
}

/** How far in front of a number its bracket may open. */
const FAR = 60;

/** 指标2:, 任务1:, 第3; 达成目标 and 达成预期指标 are values, and what follows them are points. */
const IN_NAME = /(?:(?<!达成(?:年度|预期))指标|(?<!达成|完成|实现)目标|任务|第)$/;
/** What is done within a time, and how often: "6小时内扑灭率不低于95%"; behind the name of a time it is the value. */
const WITHIN_TIME =
  /^(?:小时|分钟|天|日|个?工作日|个?月)(?:之|以)?内\p{Script=Han}{2,6}率(?=\d|[≥≤><=]|不[低高少多]于)/u;
const NAMES_TIME = /(?:时间|时限|时长|时效|期限|周期|率)$/;

/** A year, a number in brackets or inside a word, and the number of a template line stand in names: "2022年", "5G", "指标2:". */
export function isPartOfName(chunk: string, at: number, number: string): boolean {
  const [before, behind] = [chunk.slice(Math.max(0, at - FAR), at), chunk.slice(at + number.length)];
  if (/^20\d\d$/.test(number)) return /^年(?!\d)/.test(behind) || isInRange(before, behind);
  if (/[(（][^)）]*$/.test(before) || IN_NAME.test(before)) return true;
  if (WITHIN_TIME.test(behind) && /\p{Script=Han}$/u.test(before) && !NAMES_TIME.test(before)) return true;
  if (/^[A-Z](?![A-Za-z.])/.test(behind)) return true;
  return /[A-Za-z《]$/.test(before) && !(startsWithUnit(behind) && /^.\d/.test(behind));
}

/** Whether a year is the first or the last of several that words stand around: "取得2018-2022监测资料". */
const isInRange = (before: string, behind: string): boolean =>
  /^[-—–~～至]20\d\d(?=\p{Script=Han}{2})/u.test(behind) ||
  (/\p{Script=Han}{2}20\d\d[-—–~～至]$/u.test(before) && /^\p{Script=Han}{2}/u.test(behind));
