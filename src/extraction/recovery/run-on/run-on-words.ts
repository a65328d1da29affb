import { oneOf } from '../../../base/words.ts';
import { QUALITY_DEGREES, QUALITY_WORDS, REACHED_GRADES } from '../../lexicon/quality-words.ts';
import { BEYOND } from '../number-words.ts';

const QUALITY_WORD = `(?:${QUALITY_WORDS}|促进|较好|较高|较强|优良|优秀|长远|长期|有效|显著|明显|发展|到位|及时|有力|符合|达到|向好|建立|推行|足额|加快|推进|落实|覆盖|形成|不发生|有序|运行)`;
const QUALITY_DEGREE = `(?:${QUALITY_DEGREES}|大幅|全面|充分|良好|保持|平稳)`;
/** What frameworks of evaluations find of plans and rules. */
const STATE = '(?:明确|合理|科学|充分|合规|完整|可行|细化)';
const QUALITY_AT_END = new RegExp(
  `(?:${QUALITY_DEGREE}*${QUALITY_WORD}{1,2}|${QUALITY_DEGREE}影响|(?:得到)?(?:有效|合理|严格)控制|得到控制|应(\\p{Script=Han})尽\\1|一次性?通过|[较更][高大好强优小低多少])$`,
  'u',
);
/** A word of quality with a degree of its own. */
const OTHER_QUALITY = `(?:${QUALITY_DEGREE}|[较未不]|比较)(?:${QUALITY_WORD}|${STATE})`;
/** Two words of quality are no longer than this. */
const LONGEST_PAIR = 16;
/** Two words of quality side by side, the second of a degree of its own: what was to be and what was reached. */
const TWO_QUALITIES = new RegExp(`(${QUALITY_DEGREE}?(?:${QUALITY_WORD}|${STATE}))(${OTHER_QUALITY})$`, 'u');
const QUALITY_TWICE = new RegExp(`(${QUALITY_DEGREE}?(?:${QUALITY_WORD}|${STATE})|[有无是否])\\1$`, 'u');
const BEGINS_WITH_OTHER = new RegExp(`^${OTHER_QUALITY}`, 'u');
/** A verb of quality with its object: "增加岗位". */
const QUALITY_WITH_OBJECT =
  /(?:增加|减少|提高|提升|改善|促进|保障|符合|达到)(?!(?:状况|情况|程度|水平|幅度|比例)$)[\p{Script=Han}]{2,4}$/u;
const QUALITY_INSIDE = new RegExp(`${QUALITY_DEGREE}${QUALITY_WORD}|不发生`, 'gu');
const NAME_END = new RegExp(
  `(?:${oneOf(
    '率 次数(?!量) 数量 人数 [户个册套台件栋条处座间张辆场期批]数(?!量) 场次 满意度 程度',
    '成本(?!控制|节约|降低|变动) 时间 时限 时效 天数 面积 里程 长度 金额 费用 (?<!按)标准',
    '情况 水平 能力 比例 覆盖面 [时规全整效利范确实定靠极配符分学]性 额 年限',
  )})%?(?:[（(](?:${oneOf('[%‰个条座处人次户项家场期批件套台亩吨米元份册棵株名篇] 万元 公里 人次 平方米')})[)）])?(?=[\\p{Script=Han}(（])(?!\\p{Script=Han}{1,3}率)`,
  'gu',
);
const GROUND_END =
  /(?:(?<!按)标准|计划(?!标准)|方案|数据|文件|规定|要求|约定|依据|通知|办法|规划|意见|产生影响|(?<=[按据].{2,12})评价)(?=[\p{Script=Han}])/gu;
/** A ground that says by what is judged is one cell: 按临时救助标准评价. */
const JUDGED_BY = /[按据]\p{Script=Han}{2,12}?评价(?=\p{Script=Han}|$)/gu;
/** The usual words of a column that names the ground of a value. */
const GROUND_WORD = /(?:计划|行业|历史|国家|地方|项目|其他|国际|经验|预算)标准/g;
/** A question, where the same is asked once more behind it, in its description: "是否存在渗漏问题当年是否发现渗漏问题". */
const ASKED_TWICE = /是否\p{Script=Han}{1,10}?(?:问题|现象|情况|行为|要求|规定)(?=\p{Script=Han}{2,20}是否)/gu;
/** Cells that forms offer ready-made: the kinds of indicators, the ticks of a monitoring form. */
const READY_MADE = /是[/／]否|(?:定量|定性|正向|反向|逆向)指标|完全不可能|确定能|有可能|同上|文字描述|[√✓✔]/g;
const GRADE_REACHED = new RegExp(REACHED_GRADES, 'g');
const KIND = /定[量性](?!指标)/g;
/** The kind of an indicator behind everything else in its row, with a blank unit in front. */
const KIND_AT_END = /([-—–/]?)(?:定量|定性)$/;
const DESCRIBES = /反映|项目实施对|衡量|指标值为|是指|主要考核/g;
/** A bound in words at the end of a text: "不超过预算批复". */
const BOUND_IN_WORDS =
  /(?:不超过|不突破|不高于|不低于|控制在|严格按照|参照)[\p{Script=Han}]{2,12}$|(?<=是否.*)[是否]{1,2}$/u;
/** 无 at the start of words behind a value: a cell of its own (未完成原因: 无), with the name of the next row behind it. */
const NOTHING = /^无(?!害|人机|偿|线|障|纸|烟|缝|证|重大)(?=\p{Script=Han}{3})/u;
/** The same of whether something was done, in place of what was reached. */
const REACHED = /^(?:已|未|基本|部分|全部|按时|按期)完成(?=\p{Script=Han}{3}|[（(][一二三四五六七八九十]|$)/u;
/** What was reached in words at the end of a row: all of it. */
const ALL_REACHED = /(?:达成(?:年度)?(?:预期)?(?:目标|指标)值?|(?:全部|均已|基本)(?:达成|达标|完成))$/;
/** What is to be kept to, and what was. */
const KEPT = /按(?:规定|要求|计划|合同)(?:时限|时间|(\p{Script=Han}{2})(?=[已未]\1)|[\p{Script=Han}]{2}(?=$))/gu;
const KEPT_AT_END = /按(?:规定|要求|计划|合同)\p{Script=Han}{2}$/u;
/** A bound by the budget, in words: 不超预算. */
const BY_BUDGET =
  /(?:不超(?:过|出)?|未超(?:过|出)?|控制在)(?:年初|年度|批复|部门|项目|计划)?预算(?:批复)?(?:数|额|金额|总额)?(?:以内|之内|范围内|内)?(?=\p{Script=Han}{2}|$)(?!率|比例|的|情况|数)/gu;
/** What is not to happen, in an enumeration: 不超编、无违规支出. */
const NOT_TO_HAPPEN = /(?:[不无未]\p{Script=Han}{1,5}、)+[不无未]\p{Script=Han}{1,5}/gu;
/** More than the year before, without a number: 超上年度. */
const MORE_THAN_BEFORE = new RegExp(BEYOND, 'gu');
/** Whether something was done, behind a target in words: "=提高已完成". */
const REACHED_AT_END = /(?<=\p{Script=Han}{2})[已未]完成$/u;
/** A dash behind points, in place of a value that nobody gives, with words behind it: "4—目标明确"; recognition reads it as 一. */
const DASH_CELL = /(?<=\d)(?:[-—–]|一(?![般次季体个项级方年类批种套致对定直线流卡站户人期、]))(?=\p{Script=Han}{2})/gu;
/** A sentence has ended: the text of a reason, with the name of the next row behind it. */
const SENTENCE = /。(?=.)/g;
/** A sign in front of words: "=持续提高". */
const SIGN_BEFORE_WORDS = /[≥≤=＝≧≦](?=\p{Script=Han})/gu;

/** What the columns of a table tell about the words that may stand in it. */
export interface WordColumns {
  /** A column names the grounds of values or describes names. */
  readonly grounds: boolean;
  /** Operators have a column of their own. */
  readonly operators: boolean;
}

/**
 * Cuts in the words between two numbers or levels, from `from` to before `to`: around each grade of what was reached, and between
 * these behind the usual endings of names, grounds and sentences, before words that describe, around words of quality and ready-made
 * cells, at a repetition.
 */
export function cutWords(chunk: string, from: number, to: number, columns: WordColumns, cuts: Set<number>): void {
  let start = from;
  for (const match of chunk.slice(from, to).matchAll(GRADE_REACHED)) {
    around(match, from, cuts);
    cutBetweenGrades(chunk, start, from + match.index, columns, cuts);
    start = from + match.index + match[0].length;
  }
  cutBetweenGrades(chunk, start, to, columns, cuts);
}

function cutBetweenGrades(chunk: string, from: number, to: number, columns: WordColumns, cuts: Set<number>): void {
  const words = chunk.slice(from, to);
  for (const match of words.matchAll(READY_MADE)) around(match, from, cuts);
  const kind = to === chunk.length ? KIND_AT_END.exec(words) : null;
  if (kind) cuts.add(from + kind.index).add(from + kind.index + (kind[1]?.length ?? 0));
  if (words.length < 4) return;
  for (const pattern of columns.grounds ? [NAME_END, GROUND_END, SENTENCE] : [NAME_END, SENTENCE])
    for (const match of words.matchAll(pattern)) cuts.add(from + match.index + match[0].length);
  if (from > 0 && NOTHING.test(words)) cuts.add(from + 1);
  const reached = from > 0 ? REACHED.exec(words)?.[0] : undefined;
  if (reached) cuts.add(from + reached.length);
  const all = from + (ALL_REACHED.exec(words)?.index ?? 0);
  if (all > from) cuts.add(all);
  for (const pattern of [KEPT, BY_BUDGET, MORE_THAN_BEFORE, NOT_TO_HAPPEN])
    for (const match of words.slice(0, all > from ? all - from : words.length).matchAll(pattern))
      if (match.index > 1) around(match, from, cuts);
  const atEnd = reached === words ? -1 : words.search(REACHED_AT_END);
  if (atEnd > 0) cuts.add(from + atEnd);
  if (columns.operators)
    for (const pattern of [KIND, SIGN_BEFORE_WORDS])
      for (const match of words.matchAll(pattern)) around(match, from, cuts);
  if (columns.grounds) for (const match of words.matchAll(GROUND_WORD)) around(match, from, cuts);
  for (const match of words.matchAll(ASKED_TWICE)) cuts.add(from + match.index + match[0].length);
  for (const match of words.matchAll(DESCRIBES)) if (match.index > 1) cuts.add(from + match.index);
  let inside = 0;
  for (const match of words.matchAll(QUALITY_INSIDE)) {
    inside = match.index + match[0].length;
    if (match.index >= 3 && !words.slice(0, match.index).endsWith('是否')) around(match, from, cuts);
  }
  for (const match of words.matchAll(/指标\d|任务\d{1,2}[:：]/g)) cuts.add(from + match.index);
  const two = TWO_QUALITIES.exec(words.slice(-LONGEST_PAIR))?.slice(1);
  if (two && words.length - two.join('').length >= 2)
    cuts.add(to - two.join('').length).add(to - (two[1]?.length ?? 0));
  const twice = /(.{2,3}|[优良好高低强大有无是否])\1$/u.exec(words);
  if (twice && (twice.index >= 2 || (twice.index === 0 && from > 0)))
    cuts.add(from + twice.index).add(from + words.length - (twice[1]?.length ?? 0));
  const again = repetitionIn(words);
  if (again > 0) cuts.add(from + again);
  const quality = BOUND_IN_WORDS.exec(words) ?? QUALITY_AT_END.exec(words) ?? QUALITY_WITH_OBJECT.exec(words);
  if (quality && quality.index >= Math.max(3, inside)) cuts.add(from + quality.index);
  if (columns.grounds && from > 0)
    for (const match of words.matchAll(JUDGED_BY))
      for (let at = match.index + 1; at < match.index + match[0].length; at += 1) cuts.delete(from + at);
}

/** Whether words end in two of quality, or in one twice: target and actual value of a row, with numbers of points behind them. */
export function endsInValue(words: string): boolean {
  const end = words.slice(-LONGEST_PAIR);
  return TWO_QUALITIES.test(end) || QUALITY_TWICE.test(end) || ALL_REACHED.test(end) || KEPT_AT_END.test(end);
}

/** Where words begin once more as they begin, as a description does that repeats its name; two characters tell that behind the end of a name alone, or of an enumeration. */
function repetitionIn(words: string): number {
  const long = words.indexOf(words.slice(0, 3), 3);
  const short = words.indexOf(words.slice(0, 2), 3);
  const isEnd =
    /[率度数量额性)）]/.test(words[short - 1] ?? '') ||
    /^\p{Script=Han}{2}、\p{Script=Han}{2}$/u.test(words.slice(0, short));
  const at = long > 0 || !isEnd ? long : short;
  return at - (at > 0 ? (/(?:当年|本年|全年|年度)$/.exec(words.slice(0, at))?.[0].length ?? 0) : 0);
}

/** Cuts around each dash that is a cell of its own. */
export function cutDashes(chunk: string, cuts: Set<number>): void {
  for (const match of chunk.matchAll(DASH_CELL)) around(match, 0, cuts);
}

function around(match: RegExpExecArray, from: number, cuts: Set<number>): void {
  cuts.add(from + match.index).add(from + match.index + match[0].length);
}

const ECHO = /([^，,]{4,40}?)\1/gu;

/** A number with its unit that stands three times. */
const THRICE = /(\d[\d.]*[%\p{Script=Han}]{1,3})\1\1(?=\d|$)/gu;

/** A class that stands without 指标 behind the points of the row above, or first. */
const CLASS_ALONE = /(?:^|\d)(?:数量|质量|时效|成本)?$/;

/** What stands three times, where a row has two values, ends the name as well: "每年补助100万元100万元100万元10". */
export function nameThrice(chunk: string, cuts: Set<number>): void {
  for (const match of chunk.matchAll(THRICE)) {
    const length = match[0].length / 3;
    const start = match.index;
    if (!CLASS_ALONE.test(chunk.slice(0, start))) cuts.delete(start);
    for (let at = 1; at < 3 * length; at += 1) cuts.delete(start + at);
    cuts
      .add(start + length)
      .add(start + 2 * length)
      .add(start + 3 * length);
  }
}

/** A text that stands twice is two cells, whatever it holds: the name as its description, the target as the actual value. */
export function keepEchoesWhole(chunk: string, cuts: Set<number>): void {
  for (const match of chunk.matchAll(ECHO)) {
    if (!/\p{Script=Han}{2}/u.test(match[0])) continue;
    const length = match[0].length / 2;
    let start = match.index;
    // The words may repeat from a later place on just as well; a number is not cut for that.
    while (chunk[start + 2 * length] === chunk[start + length] && !/\d/.test(chunk[start] ?? '')) start += 1;
    for (let at = 1; at < 2 * length; at += 1) cuts.delete(start + at);
    // A third word of quality is what was reached: the first then ends the name.
    if (BEGINS_WITH_OTHER.test(chunk.slice(start + 2 * length))) cuts.delete(start);
    else cuts.add(start);
    cuts.add(start + length).add(start + 2 * length);
    if (NOTHING.test(chunk.slice(start + 2 * length))) cuts.add(start + 2 * length + 1);
  }
}
