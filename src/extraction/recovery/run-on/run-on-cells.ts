import { knownUnitAt } from '../../../model/target-grammar/units.ts';
import { BEYOND, BOUND_WORDS, CHANGE, COMPARED, DAY_OF_PERIOD, EACH, SPAN_OF_MONTHS } from '../number-words.ts';
import { countsNames, isPartOfName } from './number-in-name.ts';
import { unitLengths } from './run-on-units.ts';
import { cutDashes, cutWords, endsInValue, keepEchoesWhole, nameThrice, type WordColumns } from './run-on-words.ts';
import { commonWeight, type NumberRole, splitNumberRun } from './split-number-run.ts';
import { cutTicks } from './ticked-rows.ts';

/** Signs and words in front of a number. */
const SIGN = new RegExp(
  `(?:>=|<=|=>|=<|[≥≤><=≧≦＝﹦═〉〈＞＜]|${BOUND_WORDS}|${BEYOND}|${COMPARED}${CHANGE}|(?<=[率量数额度本费用积])${CHANGE}|控制在|(?<=[率度数量额例比积分值])达到?|${EACH})\\s*$`,
);
/** A signed value right behind a number and its unit: the number is part of the name. */
const SIGNED_BEHIND = /^[%\p{Script=Han}]{0,2}(?:>=|<=|[≥≤><=≧≦＝])\s*\d/u;
const MISREAD_EQUALS = /二$/;
/** A sentence that says how points are given (京 forms). */
const POINTS_TOLD =
  /(?:\d[.、])?(?:完成值达到|若为|未达到|按期|按[A-Z]|同效益|达到)[^。]{0,160}?(?:满分|记分|得分|计算方式|扣分)[^。]{0,160}。/;
/** "…得10分,每超1%扣2分" (湘 forms). */
const POINTS_TAKEN =
  /(?:每(?:[少多低高超缺增减降]|增加|减少|降低|提高)[^。；;]{1,12}?[扣减]|得)\d+(?:\.\d+)?分(?:[,，;；、][^,，;；。]{0,20}?[,，]?(?:[得扣]\d+(?:\.\d+)?分|不得分))*/;
/** A day or month of the year with what belongs to it. */
const DAY_OR_MONTH =
  /(?:20\d\d年)?(?<!\d)(?:1[0-2]|[1-9])月(?:\d{1,2}日|底|末|[上中下]旬)?(?:之?前)?(?:全部)?(?:完成|完工|竣工|到位)?(?![-—至度])|20\d\d[-./](?:1[0-2]|0?[1-9])(?:[-./]\d{1,2})?(?!\d)/;
const TIME_OF_PERIOD = new RegExp(`${DAY_OF_PERIOD}|${SPAN_OF_MONTHS}`);
/** A number, also one of points in front of a month, a time of the day, a span, and one whose first digits recognition took for a letter ("M.8"). */
const ANY_NUMBER =
  /(?<=\d)[A-Z]\.\d+|\d{1,2}(?=20\d\d年(?:1[0-2]|[1-9])月)|\d{1,2}[:：][0-5]\d(?!\d)|\d[\d,]*(?:\.\d+)*(?:[至～~]\d[\d.]*)?/;
const DATE_OR_NUMBER = new RegExp(
  [POINTS_TOLD, POINTS_TAKEN, TIME_OF_PERIOD, DAY_OR_MONTH, ANY_NUMBER].map(({ source }) => source).join('|'),
  'g',
);
/** In front of a day that is none of a row by itself. */
const FROM_OR_TO = /(?:截至|截止|次年|自|从)$/;
/** Whether numbers of points may run together with what stands beside them, by the order of the columns. */
export interface PointColumns extends WordColumns {
  /** Two columns of points (分值, 得分) stand side by side. */
  readonly twice: boolean;
  /** A column of points stands in front of one of values. */
  readonly first: boolean;
  /** A column of units stands in front of the values. */
  readonly unitFirst: boolean;
  /** A column says 完成 or 未完成 of each row. */
  readonly ticks: boolean;
  /** A column of what earlier years reached. */
  readonly history: boolean;
  /** The last column says 是 or 否. */
  readonly yesNoLast: boolean;
  /** How many places have a column of their own (闽 forms); 0 where the columns are no places. */
  readonly places: number;
  /** The columns of numbers begin with that of the targets; else units stand between, and they begin behind these. */
  readonly valuesLead: boolean;
  /** How many columns hold values: what is to be reached, in this and other years, and what was. */
  readonly values: number;
  /** What the columns of numbers hold that stand side by side, in the order of the header. */
  readonly numbers: readonly NumberRole[];
}

/**
 * Cuts the text between two level names at every place where a cell may end: around numbers with their signs and units, behind the
 * usual endings of names, around words of quality. The alignment joins again what belongs together.
 */
export function splitRunOnCells(chunk: string, points: PointColumns): string[] {
  const cutter = new CellCutter(chunk, points);
  for (const { 0: number, index } of chunk.matchAll(DATE_OR_NUMBER)) cutter.cutAround(index, number);
  return partsOf(
    chunk,
    [...cutter.finish()].sort((a, b) => a - b),
  );
}

/** Finds the places of the cuts, number by number from the left to the right. */
class CellCutter {
  private readonly chunk: string;
  private readonly points: PointColumns;
  private readonly cuts = new Set<number>();
  /** Where the words begin that are not yet cut: behind the last number and its unit. */
  private words = 0;
  /** The points that most rows have, where units stand in front of the values. */
  private readonly weight: number | undefined;

  constructor(chunk: string, points: PointColumns) {
    this.chunk = chunk;
    this.points = points;
    this.weight = points.unitFirst ? commonWeight(chunk.match(RUNS) ?? [], points.numbers) : undefined;
  }

  cutAround(at: number, number: string): void {
    if (/^[得每]|。$/.test(number) || number.includes('月') || /^20\d\d[-./]/.test(number))
      this.cutAroundDate(at, number);
    else if (at >= this.words && countsNames(this.chunk, at, number)) {
      this.cutWordsTo(at);
      this.cuts.add(at);
      this.words = at;
    } else if (at >= this.words && !isPartOfName(this.chunk, at, number)) this.cutAroundNumber(at, number);
  }

  /** Cuts what is left behind the last number, and takes back the cuts inside of what has to stay whole. */
  finish(): ReadonlySet<number> {
    const { chunk, points, cuts } = this;
    this.cutWordsTo(chunk.length);
    if (points.yesNoLast) for (const match of chunk.matchAll(YES_NO)) cuts.add(match.index).add(match.index + 1);
    cutDashes(chunk, cuts);
    keepEchoesWhole(chunk, cuts);
    if (points.ticks) cutTicks(chunk, cuts);
    if (points.values === 2 && !points.numbers.includes('rate')) nameThrice(chunk, cuts);
    const pair = hasTwoValues(points) ? PAIR_AT_END.exec(chunk) : null;
    const front = points.first ? 0 : (NUMBER_IN_FRONT.exec(chunk)?.[0].length ?? 0);
    const named = pair && /\d/.test(chunk.slice(0, pair.index)) ? pair.index : front;
    for (let at = 1; at < named; at += 1) cuts.delete(at);
    if (pair) cuts.add(pair.index).add((pair.index + chunk.length) / 2);
    return cuts;
  }

  /** A date, or how points are given. */
  private cutAroundDate(at: number, date: string): void {
    if (at < this.words || FROM_OR_TO.test(this.chunk.slice(Math.max(0, at - 2), at))) return;
    const sign = SIGN.exec(this.wordsTo(at))?.[0].length ?? 0;
    this.cutWordsTo(at - sign);
    this.cuts.add(at - sign);
    this.words = at + date.length;
    this.cuts.add(at).add(this.words);
  }

  private cutAroundNumber(at: number, number: string): void {
    const { chunk, points, cuts } = this;
    const end = at + number.length;
    const behind = chunk.slice(end);
    // Points stand between a change that ends a name and its value: "用药量较上年减少82%2%8".
    const areBetween = points.first && leadingPoints(chunk, at, number, false) > 0;
    const sign = areBetween ? 0 : signLength(this.wordsTo(at), number, behind);
    if (sign === 0 && !points.first && !points.history && SIGNED_BEHIND.test(behind)) return;
    const hasUnit = this.cutInFront(at - sign);
    cuts.add(end);
    if (!MISREAD_EQUALS.test(chunk.slice(at - sign, at))) cuts.add(at);
    // Behind all numbers of a row, whose unit stands in front of them, the next row begins: "亩2110110天然林管护面积".
    const run = hasUnit ? splitNumberRun(number, points.numbers, this.weight) : undefined;
    if (run) {
      for (const cut of run) cuts.add(at + cut);
      this.words = end;
      return;
    }
    const units = unitLengths(behind);
    // A number too short for the columns that run together, inside words, is part of a name: "购置64排CT".
    const isValued = sign === 0 && endsInValue(this.wordsTo(at));
    const isShort = number.length < points.numbers.length && sign === 0 && at > this.words && !isValued;
    if (isShort && units.length === 0 && /^\p{Script=Han}/u.test(behind)) return;
    if (/^0\d/.test(number)) cuts.add(at + 1);
    const isScore = /\d分$/.test(chunk.slice(0, at));
    if (units.length === 0 && !isScore) cutRun(number, at, !isValued && (sign > 0 || at > this.words), points, cuts);
    const leading = sign === 0 ? leadingPoints(chunk, at, number, points.first && at > this.words) : 0;
    this.words = leading > 0 ? this.endBehindPoints(at + leading, end) : end;
    if (leading > 0) cuts.add(at + leading);
    if (this.words > end) {
      cuts.delete(end);
      cuts.add(this.words);
    } else this.cutBehindUnits(end, units);
  }

  private wordsTo(end: number): string {
    return this.chunk.slice(this.words, end);
  }

  private cutWordsTo(end: number): void {
    cutWords(this.chunk, this.words, end, this.points, this.cuts);
  }

  /** Cuts the words in front of a number with its sign; whether they end in the unit of its column. */
  private cutInFront(end: number): boolean {
    this.cutWordsTo(end);
    if (this.points.unitFirst) cutUnitBeforeKind(this.chunk, this.words, end, this.cuts);
    this.cuts.add(end);
    return this.points.unitFirst && cutUnitBefore(this.wordsTo(end), this.words, this.cuts);
  }

  /** Where the value behind points ends: a date does not end with its first number. */
  private endBehindPoints(from: number, end: number): number {
    const date = DATE_BEHIND_POINTS.exec(this.chunk.slice(from))?.[0];
    return date === undefined ? end : from + date.length;
  }

  private cutBehindUnits(end: number, units: readonly number[]): void {
    if (MULTIPLIER_ALONE.test(this.chunk.slice(end, end + (units[0] ?? 0)))) this.cuts.delete(end);
    for (const length of units) {
      this.cuts.add(end + length);
      this.words = Math.max(this.words, end + length);
    }
  }
}

/** Whether the numbers of a row are its target and its actual value, and no others. */
const hasTwoValues = ({ numbers }: PointColumns): boolean => numbers.join() === 'value,value';

/** Target and actual value, equal and without units: what is measured in front of them belongs to the name ("改造停靠带14.6公里2020"). */
const PAIR_AT_END = /(?<=\p{Script=Han})(\d{2,})\1$/u;
/** Behind the name of a level no value stands: a number there begins a name ("5000吨稻谷、500吨面粉储备到位率100%"). */
const NUMBER_IN_FRONT = /^\d[\d.]*\p{Script=Han}[^%≥≤><=（()）]{0,30}?率(?=[\d≥≤><=])/u;

/** A number that ends in it has no unit of its own: "≤380万". */
const MULTIPLIER_ALONE = /^[千百]?[万亿]$/;

/** How long the sign in front of a number is. Character recognition reads = as 二: it is one where a percentage follows. */
function signLength(before: string, number: string, behind: string): number {
  const misread = MISREAD_EQUALS.test(before) && number.length > 1 && /^(?:百分比|%)/.test(behind);
  return misread ? 1 : (SIGN.exec(before)?.[0].length ?? 0);
}

function partsOf(text: string, cuts: readonly number[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const cut of [...cuts, text.length]) {
    if (cut <= from || cut > text.length) continue;
    const part = text.slice(from, cut).trim();
    if (part !== '') parts.push(part);
    from = cut;
  }
  return parts;
}

/** How many digits in front of a value are points: where the columns and the words in front say that they `mayLead`, or because the value stands there again without them. */
function leadingPoints(chunk: string, at: number, number: string, mayLead: boolean): number {
  const behind = chunk.slice(at);
  for (const length of [1, 2, /^\d{1,2}\.\d/.exec(number)?.[0].length ?? 0]) {
    if (length === 0 || length >= number.length) continue;
    const value = ECHOED.exec(behind.slice(length))?.[1];
    if (value !== undefined && /[^\d.]/.test(value) && !behind.startsWith(value) && /^[1-9]/.test(value)) return length;
  }
  return mayLead ? (LEADING_POINTS.exec(number)?.[0].length ?? 0) : 0;
}

/** A value that is repeated right behind itself. */
const ECHOED = /^(\d[\d.]*[^\d]{1,6}(?:\d{1,2}月[^\d]{0,4})?)\1/;
const DATE_BEHIND_POINTS = /^(?:1[0-2]|[1-9])月(?:\d{1,2}日|底|末|[上中下]旬)?(?:之?前)?(?:完成)?/;

/** Usual points, with digits of a value behind them. */
const LEADING_POINTS = /^(?:10|12|15|20|25|30|5|6|8)(?=\d)/;

/**
 * Numbers that run together: points of weight and score behind a value with its unit ("1010" is 10 and 10, "54.88" is 5 and 4.88), or
 * all numbers of a row behind a name or sign, one for each place; a number and the same once more are target and actual value. `leads` is
 * true where words or a sign stand in front.
 */
function cutRun(number: string, at: number, leads: boolean, points: PointColumns, cuts: Set<number>): void {
  const each = number.length / points.places;
  if (leads && points.places > 1 && /^\d+$/.test(number) && Number.isInteger(each)) {
    for (let cut = each; cut < number.length; cut += each) cuts.add(at + cut);
    return;
  }
  const half = number.slice(0, number.length / 2);
  if (leads && hasTwoValues(points) && half.length > 1 && number === half + half) {
    cuts.add(at + half.length);
    return;
  }
  const areEnough = points.numbers.length > 2 || points.numbers.join() === 'value,weight';
  const suits = leads === points.valuesLead && areEnough;
  const roles = suits ? points.numbers : points.twice ? POINTS_TWICE : [];
  const found = splitNumberRun(number, roles) ?? (points.twice ? splitNumberRun(number, POINTS_TWICE) : undefined);
  for (const cut of found ?? []) cuts.add(at + cut);
}

/** 是 or 否 behind a number, with the name of the next row behind it. */
const YES_NO = /(?<=\d)[是否](?=[\p{Script=Han}“])/gu;

/** Numbers, or several that run together. */
const RUNS = /\d[\d.]*/g;

/** Cuts off the unit at the end of the words in front of a value, where units have a column of their own in front; whether there is one. */
function cutUnitBefore(words: string, from: number, cuts: Set<number>): boolean {
  for (let length = Math.min(5, words.length - 2); length > 0; length -= 1) {
    const unit = words.slice(-length);
    if (knownUnitAt(unit).length !== length) continue;
    cuts.add(from + words.length - length);
    return true;
  }
  return false;
}

const KIND = /定[量性]指标/;

/** The unit at the end of a name, with the kind of the indicator between it and the value: "控制率%定量指标100%". */
function cutUnitBeforeKind(chunk: string, from: number, to: number, cuts: Set<number>): void {
  const kind = chunk.slice(from, to).search(KIND);
  if (kind > 1) cutUnitBefore(chunk.slice(from, from + kind), from, cuts);
}

const POINTS_TWICE: readonly NumberRole[] = ['weight', 'score'];
