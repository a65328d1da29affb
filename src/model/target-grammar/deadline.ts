import { isoDay, monthEnd } from '../../base/calendar.ts';
import { readChineseNumeral } from '../../base/chinese-numeral.ts';
import { foldWidth } from '../../base/fold-width.ts';
import type { Target } from '../target.ts';
import { parseTarget } from './parse-target.ts';

/** The last day that meets a deadline, as "2025-12-31". */
export type Day = string;

const FULL = /(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?\s*(以前|之前|前)?/;
const YEAR_MONTH = /(\d{4})\s*[年.\-/]\s*(\d{1,2})(?!\d)\s*(?:月份?)?(底|末)?(以前|之前|前)?/;
const MONTH_DAY = /(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const MONTH = /(?:^|[^\d年个])(\d{1,2})\s*月份?(底|末)?(以前|之前|前)?/;
const QUARTER = /(?:第)?([一二三四1234])季度/;
const MIDYEAR = /上半年|年中/;
const YEAR_END = /年底|年末|年终|下半年|全年|[本当]年|年内|年度内/;
/** Between the ends of a span of time ("1月至12月", "2025.1-2025.12"). */
const UNTIL = /(?:[~—–～至到]+|(?<=[月日号年])-|-(?=\d{4}\D))\s*(?=\d)/;

/** The last day of a month, or of the month before it when the words say 前 and not 底. */
function endOf(year: number, month: number, isBefore: boolean): Day | undefined {
  if (month < 1 || month > 12) return undefined;
  if (!isBefore) return monthEnd(year, month);
  return month === 1 ? monthEnd(year - 1, 12) : monthEnd(year, month - 1);
}

/** Of a span of time the end ("2025年1月至12月" is 12月 of 2025); the year is that of the beginning where the end has none. */
function fromWords(text: string, fiscalYear: number): Day | undefined {
  const until = UNTIL.exec(text);
  if (!until) return fromPoint(text, fiscalYear);
  const since = /(\d{4})\s*[年.\-/]/.exec(text.slice(0, until.index));
  return fromPoint(text.slice(until.index + until[0].length), since ? Number(since[1]) : fiscalYear);
}

function fromPoint(text: string, fiscalYear: number): Day | undefined {
  const full = FULL.exec(text);
  if (full) return isoDay(Number(full[1]), Number(full[2]), Number(full[3]));
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth) {
    return endOf(Number(yearMonth[1]), Number(yearMonth[2]), !yearMonth[3] && yearMonth[4] !== undefined);
  }
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return isoDay(fiscalYear, Number(monthDay[1]), Number(monthDay[2]));
  const month = MONTH.exec(text);
  if (month) return endOf(fiscalYear, Number(month[1]), !month[2] && month[3] !== undefined);
  const quarter = QUARTER.exec(text);
  if (quarter) return endOf(fiscalYear, Number(readChineseNumeral(quarter[1] ?? '') ?? quarter[1]) * 3, false);
  if (MIDYEAR.test(text)) return isoDay(fiscalYear, 6, 30);
  const named = /(\d{4})年/.exec(text);
  return YEAR_END.test(text) || named ? isoDay(named ? Number(named[1]) : fiscalYear, 12, 31) : undefined;
}

/**
 * The last day a target allows, where it is a deadline: "≤10月" and "10月底前" allow 10-31, "9月前" allows 08-31, "2021年12月完成" allows
 * 2021-12-31, "年底前" the end of the fiscal year (four digits). Undefined when the target names no point in time. A month named as a
 * duration ("3个月") is none.
 */
export function deadlineOf(target: Target, fiscalYear: number): Day | undefined {
  if (target.kind === 'number') {
    if (target.unit !== '月' || (target.per ?? '年') !== '年' || !/^\d+$/.test(target.value)) return undefined;
    return target.op === '≥' || target.op === '>'
      ? undefined
      : endOf(fiscalYear, Number(target.value), target.op === '<');
  }
  return target.kind === 'qualitative' ? fromWords(foldWidth(target.text), fiscalYear) : undefined;
}

/**
 * The day an actual value of a deadline means, at its latest: "7月" is 07-31, "2025年6月15日" is that day. Undefined when the words name
 * no point in time.
 */
export function dayOf(text: string, fiscalYear: number): Day | undefined {
  return deadlineOf(parseTarget(text), fiscalYear);
}
