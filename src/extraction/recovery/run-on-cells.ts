import { knownUnitAt } from '../../model/target-grammar/units.ts';
import { type NumberRole, splitNumberRun } from './split-number-run.ts';

/** Signs and words in front of a number. */
const SIGN =
  /(?:>=|<=|=>|=<|[≥≤><=≧≦＝﹦═〉〈＞＜]|不少于|不低于|不超过|不高于|大于|小于|每(?:个?月|季度?|年|周|天|人|户|亩|期|次))\s*$/;
const MISREAD_EQUALS = /二$/;
/** A sentence that says how points are given (京 forms), a day or month of the year with what belongs to it, or a number. */
const DATE_OR_NUMBER =
  /(?:\d[.、])?(?:完成值达到|若为|未达到|按期|按[A-Z]|同效益|达到)[^。]{0,160}?(?:满分|记分|得分|计算方式|扣分)[^。]{0,160}。|(?:20\d\d年)?(?<!\d)(?:1[0-2]|[1-9])月(?:\d{1,2}日|底|末|[上中下]旬)?(?:之?前)?(?:全部)?(?:完成|完工|竣工|到位)?(?![-—至度])|\d[\d,]*(?:\.\d+)*/g;
const BOUND = /^(?:及以上|以上|及以下|以下|以内|之内|之前|前|底前|底|左右)/;
const QUALITY_WORD =
  '(?:提升|提高|增强|改善|优化|增加|降低|减少|下降|促进|保障|加强|完善|稳定|达标|合格|满意|良好|较好|较高|较强|优良|优秀|长远|长期|有效|显著|明显|发展|巩固|扩大|规范|健全|到位|及时|有力|符合|达到|向好|建立|推行|足额|加快|推进|落实|覆盖|形成)';
const QUALITY_DEGREE = '(?:显著|明显|有效|持续|不断|逐步|进一步|长期|大幅|稳步|较为|基本|全面|充分|良好|有所|得到)';
const QUALITY_AT_END = new RegExp(
  `(?:${QUALITY_DEGREE}*${QUALITY_WORD}{1,2}|${QUALITY_DEGREE}影响|[较更][高大好强优小低多少])$`,
  'u',
);
/** A verb of quality with its object: "增加岗位". */
const QUALITY_WITH_OBJECT = /(?:增加|减少|提高|提升|改善|促进|保障|符合|达到)[\p{Script=Han}]{2,4}$/u;
const QUALITY_INSIDE = new RegExp(`${QUALITY_DEGREE}${QUALITY_WORD}`, 'gu');
const NAME_END =
  /(?:率|次数|数量|人数|[户个册套台件栋条处座间张辆场期批]数|场次|满意度|程度|成本|时间|时限|时效|天数|面积|里程|长度|金额|费用|标准|情况|水平|能力|比例|覆盖面|[时规全整效利范确实定靠极配符分学]性|额|年限)%?(?=[\p{Script=Han}(（])/gu;
const GROUND_END = /(?:标准|计划|方案|数据|文件|规定|要求|约定|依据|通知|办法|规划|意见)(?=[\p{Script=Han}])/gu;
/** The usual words of a column that names the ground of a value. */
const GROUND_WORD = /(?:计划|行业|历史|国家|地方|项目|其他|国际|经验|预算)标准/g;
/** What a column of operators says instead of one. */
const KIND_WORD = /(?:定量|定性|正向|反向|逆向)指标/g;
const DESCRIBES = /反映|衡量|指标值为|是指|主要考核/g;
/** A bound in words at the end of a text: "不超过预算批复". */
const BOUND_IN_WORDS =
  /(?:不超过|不突破|不高于|不低于|控制在|严格按照|参照)[\p{Script=Han}]{2,12}$|(?<=^是否.*)[是否]{1,2}$/u;

/** Whether numbers of points may run together with what stands beside them, by the order of the columns. */
export interface PointColumns {
  /** Two columns of points (分值, 得分) stand side by side. */
  readonly twice: boolean;
  /** A column of points stands in front of one of values. */
  readonly first: boolean;
  /** A column of units stands in front of the values. */
  readonly unitFirst: boolean;
  /** The last column says 是 or 否. */
  readonly yesNoLast: boolean;
  /** The columns of numbers begin with that of the targets; else units stand between, and they begin behind these. */
  readonly valuesLead: boolean;
  /** What the columns of numbers hold that stand side by side, in the order of the header. */
  readonly numbers: readonly NumberRole[];
}

/**
 * Cuts the text between two level names at every place where a cell may end: around numbers with their signs and units, behind the
 * usual endings of names, around words of quality. The alignment joins again what belongs together.
 */
export function splitRunOnCells(chunk: string, points: PointColumns): string[] {
  const cuts = new Set<number>();
  let words = 0;
  for (const match of chunk.matchAll(DATE_OR_NUMBER)) {
    const number = match[0];
    if (number.endsWith('。') || number.includes('月')) {
      if (match.index < words) continue;
      const sign = SIGN.exec(chunk.slice(words, match.index))?.[0].length ?? 0;
      cutWords(chunk, words, match.index - sign, cuts);
      cuts.add(match.index - sign);
      words = match.index + number.length;
      cuts.add(match.index).add(words);
      continue;
    }
    const end = match.index + number.length;
    if (match.index < words || isPartOfName(chunk, match.index, number)) continue;
    const sign = signLength(chunk.slice(words, match.index), number, chunk.slice(end));
    cutWords(chunk, words, match.index - sign, cuts);
    cuts.add(match.index - sign).add(end);
    if (points.unitFirst) cutUnitBefore(chunk.slice(words, match.index - sign), words, cuts);
    if (!MISREAD_EQUALS.test(chunk.slice(match.index - sign, match.index))) cuts.add(match.index);
    const units = unitLengths(chunk.slice(end));
    // A number too short for the columns that run together, inside words, is part of a name: "购置64排CT".
    const isShort = number.length < points.numbers.length && sign === 0 && match.index > words;
    if (isShort && units.length === 0 && /^\p{Script=Han}/u.test(chunk.slice(end))) continue;
    if (/^0\d/.test(number)) cuts.add(match.index + 1);
    if (units.length === 0) cutRun(number, match.index, sign > 0 || match.index > words, points, cuts);
    const leading = sign === 0 ? leadingPoints(chunk, match.index, number, points) : 0;
    if (leading > 0) cuts.add(match.index + leading);
    words = end;
    if (leading > 0)
      words =
        match.index +
        leading +
        (DATE_BEHIND_POINTS.exec(chunk.slice(match.index + leading))?.[0].length ?? end - match.index - leading);
    if (words > end) {
      cuts.delete(end);
      cuts.add(words);
      continue;
    }
    for (const length of units) {
      cuts.add(end + length);
      words = Math.max(words, end + length);
    }
  }
  cutWords(chunk, words, chunk.length, cuts);
  if (points.yesNoLast) for (const match of chunk.matchAll(YES_NO)) cuts.add(match.index).add(match.index + 1);
  keepEchoesWhole(chunk, cuts);
  return partsOf(
    chunk,
    [...cuts].sort((a, b) => a - b),
  );
}

/** How long the sign in front of a number is. Character recognition reads = as 二: it is one where a percentage follows. */
function signLength(before: string, number: string, behind: string): number {
  const misread = MISREAD_EQUALS.test(before) && number.length > 1 && /^(?:百分比|%)/.test(behind);
  return misread ? 1 : (SIGN.exec(before)?.[0].length ?? 0);
}

/** A text that stands twice is two cells, whatever it holds: the name as its description, the target as the actual value. */
function keepEchoesWhole(chunk: string, cuts: Set<number>): void {
  for (const match of chunk.matchAll(ECHO)) {
    const length = match[0].length / 2;
    if (!/\p{Script=Han}{2}/u.test(match[0])) continue;
    for (let at = 1; at < 2 * length; at += 1) cuts.delete(match.index + at);
    cuts
      .add(match.index)
      .add(match.index + length)
      .add(match.index + 2 * length);
  }
}

const ECHO = /([^，,]{4,40}?)\1/gu;

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

/** A year, a number in brackets or inside a word, and the number of a template line stand in names: "2022年", "5G", "指标2:". */
function isPartOfName(chunk: string, at: number, number: string): boolean {
  const [before, behind] = [chunk.slice(0, at), chunk.slice(at + number.length)];
  if (/^20\d\d$/.test(number)) return /^年(?!\d)/.test(behind);
  if (/[(（][^)）]*$/.test(before) || /(?:指标|目标|第)$/.test(before)) return true;
  if (/^[A-Z](?![A-Za-z])/.test(behind)) return true;
  return /[A-Za-z《]$/.test(before) && !(COUNT_WORD.test(behind) && /^.\d/.test(behind));
}

/** Units of one character that are count words; the others are read only where no word goes on behind them ("15安全…"). */
const COUNT_WORD = /^[个次人件条篇家户亩米元天年月日期批场项套台辆座处所吨升名起例份册本部支株棵头只万%]/;

/** Where a unit behind a number may end: the longest known one and shorter ones it begins with, each with its base and bound. */
function unitLengths(rest: string): number[] {
  const gap = /^\s?/.exec(rest)?.[0].length ?? 0;
  const multiplier = /^(?:百万|千万|万|亿)(?=[\p{Script=Han}㎡])/u.exec(rest.slice(gap))?.[0] ?? '';
  const from = gap + (knownUnitAt(rest.slice(gap)).length > multiplier.length ? 0 : multiplier.length);
  const longest = knownUnitAt(rest.slice(from));
  if (longest === '') return [];
  if (longest.length === 1 && !COUNT_WORD.test(longest) && /^\p{Script=Han}/u.test(rest.slice(from + 1))) return [];
  const lengths: number[] = [];
  for (let length = 1; length <= longest.length; length += 1) {
    if (knownUnitAt(longest.slice(0, length)).length === length && COUNT_WORD.test(longest))
      lengths.push(from + length);
  }
  const end = from + longest.length;
  const base = /^[/*·][\p{Script=Han}]{1,2}(?:[/*·][\p{Script=Han}]{1,2})?/u.exec(rest.slice(end))?.[0].length ?? 0;
  const bound = BOUND.exec(rest.slice(end + base))?.[0].length ?? 0;
  if (base + bound > 0) return [end + base + bound];
  if (longest.length > 1 && /^[度初底末]/.test(rest.slice(end))) return lengths.filter((length) => length < end);
  return [...new Set([...lengths, end])];
}

/** How many digits in front of a value are points: by the order of columns, or because the value stands there again without them. */
function leadingPoints(chunk: string, at: number, number: string, points: PointColumns): number {
  const usual = LEADING_POINTS.exec(number)?.[0].length ?? 0;
  if (points.first) return usual;
  const behind = chunk.slice(at);
  for (let length = 1; length <= 2 && length < number.length; length += 1) {
    const value = ECHOED.exec(behind.slice(length))?.[1];
    if (value !== undefined && /[^\d.]/.test(value) && !behind.startsWith(value) && /^[1-9]/.test(value)) return length;
  }
  return 0;
}

/** A value that is repeated right behind itself. */
const ECHOED = /^(\d[\d.]*[^\d]{1,6}(?:\d{1,2}月[^\d]{0,4})?)\1/;
const DATE_BEHIND_POINTS = /^(?:1[0-2]|[1-9])月(?:\d{1,2}日|底|末|[上中下]旬)?(?:之?前)?(?:完成)?/;

/** Usual points, with digits of a value behind them. */
const LEADING_POINTS = /^(?:10|12|15|20|25|30|5|6|8)(?=\d)/;

/**
 * Numbers that run together: points of weight and score behind a value with its unit ("1010" is 10 and 10, "54.88" is 5 and 4.88), or
 * all numbers of a row behind a name or sign. `leads` is true where words or a sign stand in front.
 */
function cutRun(number: string, at: number, leads: boolean, points: PointColumns, cuts: Set<number>): void {
  const suits = leads === points.valuesLead && points.numbers.length > 2;
  const roles = suits ? points.numbers : points.twice ? POINTS_TWICE : [];
  const found = splitNumberRun(number, roles) ?? (points.twice ? splitNumberRun(number, POINTS_TWICE) : undefined);
  for (const cut of found ?? []) cuts.add(at + cut);
}

/** 是 or 否 behind a number, with the name of the next row behind it. */
const YES_NO = /(?<=\d)[是否](?=[\p{Script=Han}“])/gu;

/** The unit at the end of the words in front of a value, where units have a column of their own in front. */
function cutUnitBefore(words: string, from: number, cuts: Set<number>): void {
  for (let length = Math.min(5, words.length - 2); length > 0; length -= 1) {
    const unit = words.slice(-length);
    if (knownUnitAt(unit).length !== length) continue;
    cuts.add(from + words.length - length);
    return;
  }
}

const POINTS_TWICE: readonly NumberRole[] = ['weight', 'score'];

/** Cuts in words: behind the usual endings of names and of grounds, before words that describe, around words of quality, at a repetition. */
function cutWords(chunk: string, from: number, to: number, cuts: Set<number>): void {
  const words = chunk.slice(from, to);
  if (words.length < 4) return;
  for (const pattern of [NAME_END, GROUND_END]) {
    for (const match of words.matchAll(pattern)) cuts.add(from + match.index + match[0].length);
  }
  for (const match of words.matchAll(KIND_WORD)) cuts.add(from + match.index).add(from + match.index + match[0].length);
  for (const match of words.matchAll(GROUND_WORD))
    cuts.add(from + match.index).add(from + match.index + match[0].length);
  for (const match of words.matchAll(DESCRIBES)) if (match.index > 1) cuts.add(from + match.index);
  let inside = 0;
  for (const match of words.matchAll(QUALITY_INSIDE)) {
    inside = match.index + match[0].length;
    if (match.index >= 3) cuts.add(from + match.index).add(from + match.index + match[0].length);
  }
  for (const match of words.matchAll(/指标\d/g)) cuts.add(from + match.index);
  const twice = /(.{2,10})\1$/u.exec(words);
  if (twice && twice.index >= 2) cuts.add(from + twice.index).add(from + words.length - (twice[1]?.length ?? 0));
  const again = words.indexOf(words.slice(0, 2), 3);
  if (again > 0) cuts.add(from + again);
  const quality = BOUND_IN_WORDS.exec(words) ?? QUALITY_AT_END.exec(words) ?? QUALITY_WITH_OBJECT.exec(words);
  if (quality && quality.index >= Math.max(3, inside)) cuts.add(from + quality.index);
}
