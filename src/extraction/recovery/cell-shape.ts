import { foldWidth } from '../../base/fold-width.ts';
import { oneOf } from '../../base/words.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { knownUnitAt } from '../../model/target-grammar/units.ts';
import { QUALITY_WORDS } from '../lexicon/quality-words.ts';
import { DATE_OF_PERIOD, DAY_OF_PERIOD, SPAN_OF_DAYS, SPAN_OF_MONTHS } from './number-words.ts';
import { isAboveLevel1, isLevel1InTable, isLevel2InTable } from './vocabulary.ts';

/** What the writing of a cell tells about the column it may stand in. */
export interface CellShape {
  readonly empty: boolean;
  /** Without white space. */
  readonly length: number;
  /** Digits alone, with separators and a sign. */
  readonly number: boolean;
  /** A number that may be points: at most 100. */
  readonly points: boolean;
  /** Points with 分 behind them: 10分. */
  readonly saidPoints: boolean;
  /** Number with a unit, with or without an operator: "≥95%", "3次", "每亩300". */
  readonly quantity: boolean;
  /** An operator in front. */
  readonly signed: boolean;
  /** An operator alone, or the word for one in such a column (定性). */
  readonly sign: boolean;
  /** A unit alone. */
  readonly unit: boolean;
  /** "不适用", "/", "—". */
  readonly none: boolean;
  /** A point in time: "9月前", "2021年12月完成", "全年". */
  readonly date: boolean;
  /** Words that say how something is to become: "显著提升", "长期有效". */
  readonly quality: boolean;
  /** A target in words that is none but the whole of a cell: "不超预算", "按规定公开". */
  readonly said: boolean;
  readonly level1: boolean;
  /** The first letter of a level 1, of whose upright name a dump has kept no more: 产, 效, 满. */
  readonly level1Begun: boolean;
  /** A level above the classes: 实施效果指标, 过程管理指标. */
  readonly aboveLevel1: boolean;
  readonly level2: boolean;
  /** The name of a level with further words behind it, which are a cell of their own. */
  readonly behindLevel: boolean;
  /** A remnant of a level name that the column's width has cut: "意度指标", "标". */
  readonly remnant: boolean;
  /** One that no other text ends in: "意度指标", "标". */
  readonly levelEnd: boolean;
  /** "指标1:", "……": the form's own place holder. */
  readonly placeholder: boolean;
  /** Begins with the number that templates print in front of names: "指标2:", "任务1:". */
  readonly numbered: boolean;
  /** Holds several clauses, as sentences do and names hardly ever. */
  readonly clauses: boolean;
  /** Words with a year behind them, with which another cell begins: 工程完工时间2025年. */
  readonly yearBehind: boolean;
  /** Begins as a sentence of an enumeration or is long. */
  readonly prose: boolean;
  /** Ends as names of indicators do: 率, 数量, 满意度 … */
  readonly named: boolean;
  /** Holds a measured value besides words: "足额保障率=100%", "…情况280次". */
  readonly mixed: boolean;
  /** Words with a number alone behind them, as a cell of its own: "持续 15". */
  readonly numberBehind: boolean;
  /** Names a document or a plan as the ground of a value. */
  readonly ground: boolean;
  /** How likely it is that a target is reached, as monitoring forms offer it: 确定能, 有可能, 完全不可能. */
  readonly likelihood: boolean;
}

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const SIGN =
  /^(?:[≥≤><=]{1,2}|(?:定性|定量|正向|反向|逆向)(?:指标)?|大于等于|小于等于|等于|大于|小于|是\/否|文字描述)$/;
const SIGNED = /^(?:[≥≤><=]|不少于|不低于|不超过|不高于|不大于|不小于|大于|小于|低于|高于|超过|达到|至少|控制在|每)/;
const DATE =
  /^(?:(?=\d)(?:20\d\d年?[-./]?)?(?:\d{1,2}月(?:\d{1,2}日|底|末|份)?)?(?:之?前|底|末|内|前完成|完成|底前(?:完成)?)?|(?:底?前)?完成|全年|当年|年内|年底前?(?:完成)?|长期|按时|及时|按期|\d{4}年\d{1,2}月[-—至到~]\d{0,4}年?\d{1,2}月|(?:20\d\d年)?(?:第?[一二三四]季度|[上下]半年)[底末]?之?前?(?:完成)?)$/;
const TIME_OF_PERIOD = new RegExp(`^(?:${DAY_OF_PERIOD}|${DATE_OF_PERIOD}|${SPAN_OF_MONTHS}|${SPAN_OF_DAYS})$`);
const QUALITY = new RegExp(
  `(?:${QUALITY_WORDS}|${oneOf(
    '有所 缩短 促进 有效 显著 明显 较好 较高 较强 持续 长期 长远',
    '完成 符合 到位 及时 执行 控制 以内 影响 开展 落实 推进 推动 推广 发展 确保 向好 建立 推行',
    '足额 加快 覆盖 形成 较大 不变 正常 安全 无误',
  )})|^(?:${oneOf(
    '明确 合理 科学 充分 公开 合规 可行 真实 完整 匹配 准确 清晰 全面',
  )})$|^[是否好高优强大无]$|[较更很最][高好大强优低小]`,
);
/** A target in words that says by what something is done, that nothing of a kind happens, or more than before, or no more than the budget, and what was reached of it. */
const SAID =
  /^按(?:规定|要求|计划|时限|合同).{2,6}$|^(?:全部|均已?|已|未)?(?:达成|公开)|^超(?:上|去)一?年度?$|^(?:[不未]超[过出]?|控制在).{0,4}预算\p{Script=Han}{0,4}$|^[不无未].{1,6}、[不无未]|^应(\p{Script=Han})尽\1$|^一次性?通过$|^零\p{Script=Han}{2,4}$/u;
const PLACEHOLDER = /^(?:(?:指标|目标)[\d一二三四五]?[:.、]?|\d[:.、]|[….·。]+)$/;
const REMNANT =
  /^(?:(?:[度影响效益会济态对象持续满意公众]{0,6})?指?标?|指标|标|满意|意度|象满意度)(?:\(?\d{0,3}分?\)?)$/;
const NAMED = new RegExp(
  `(?:${oneOf(
    '率 度 数 数量 量 次数 人数 个数 面积 里程 长度 时间 时限 天数 情况 水平 程度',
    '成本 标准 金额 费用 比例 比 覆盖面 能力 质量 效果 效益 及时性 合规性 影响',
    '收入 补助 经费 规模 户数 环境 作用 意识 性 机制 年限 额',
  )})(?:\\([^()]*\\))?%?$`,
);
const GROUND = /方案|办法|通知|意见|规划|数据|《|》|〔|\[20|文件|号文|依据|标准|计划|要求|规定|合同|预算批复|历史|行业/;

const MIXED =
  /[\p{Script=Han})%].*?(?:[≥≤><=]\d|(?<![\d第])\d[\d.]*(?:%|百分比|次|人次|万元|个|场|天|公里|亩|家|户|人|名|件|期|项)$)/u;

const CLAUSES = /\p{Script=Han}{4}[,;，；]\p{Script=Han}{4}/u;

const cache = new Map<string, CellShape>();

/** The shape of a cell's text; pure, remembered for short texts. */
export function shapeOf(text: string): CellShape {
  if (text.length > LONGEST_SHAPED) return longText(text);
  const known = cache.get(text);
  if (known) return known;
  const shape = makeShape(text);
  if (text.length <= 80) {
    if (cache.size > 100_000) cache.clear();
    cache.set(text, shape);
  }
  return shape;
}

/** Texts longer than this are prose, whatever they hold. */
const LONGEST_SHAPED = 160;

function longText(text: string): CellShape {
  const start = text.slice(0, LONGEST_SHAPED / 2);
  return {
    ...shapeOf(start),
    length: text.length,
    quantity: false,
    number: false,
    points: false,
    named: false,
    prose: true,
  };
}

function makeShape(text: string): CellShape {
  const key = foldWidth(text).replace(/\s+/g, '');
  const number = NUMBER.test(foldWidth(text).trim());
  const sign = SIGN.test(key);
  const said = SAID.test(key);
  const remnant = key !== '' && REMNANT.test(key) && !/^(?:社会)?公众满意度$/.test(key);
  return {
    empty: key === '',
    length: key.length,
    number,
    points: number && Number(foldWidth(text).replaceAll(',', '')) <= 100,
    saidPoints: /^\d{1,2}(?:\.\d+)?分$/.test(key),
    quantity: !number && !sign && isQuantity(key) && !WORDS_BEHIND.test(text),
    signed: SIGNED.test(key),
    sign,
    unit: key !== '' && key.length <= 8 && isUnit(key),
    likelihood: /^(?:确定能|有可能|(?:完全)?不可能)$/.test(key),
    none: /^(?:不适用|无|没有|不涉及|未涉及|[-—–/\\]{1,3}|N\/A)$/.test(key),
    date: DATE.test(key) || TIME_OF_PERIOD.test(key),
    said,
    quality: said || (key.length > 0 && key.length <= 24 && QUALITY.test(key)),
    level1: isLevel1InTable(text) === true,
    level1Begun: /^[产效满]$/.test(key),
    aboveLevel1: isAboveLevel1(text) === true,
    level2: isLevel2InTable(text) === true,
    behindLevel: isBehindLevel(text),
    remnant,
    levelEnd: remnant && /^(?!指标$)\p{Script=Han}*标/u.test(key),
    placeholder: PLACEHOLDER.test(key),
    numbered: /^[★☆*]*(?:指标\d+[:.、]?|任务\d+:)./.test(key),
    clauses: CLAUSES.test(key),
    yearBehind: /\p{Script=Han}20\d\d年$/u.test(key),
    prose: key.length > 40 || /[。;]./.test(key),
    named: !said && NAMED.test(key),
    mixed: MIXED.test(key.replace(/\([^()]*\)/g, '')),
    numberBehind: /\p{Script=Han}\s+\d+(?:\.\d+)?$/u.test(text),
    ground: GROUND.test(key) || GIVES_POINTS.test(key),
  };
}

function isBehindLevel(text: string): boolean {
  const [first = '', ...further] = text.split(' ');
  return further.length > 0 && (isLevel1InTable(first) === true || isLevel2InTable(first) === true);
}

const QUANTITY_START = /^(?:[≥≤><=]{1,2}|二|[\p{Script=Han}]{0,6})?[-+]?\d/u;

/** A name that begins with a number: "12345热线满意度", "15天内办结率". */
const NUMBER_IN_NAME = /^\d+\p{Script=Han}{3,}(?:率|度|性)$/u;

/** Words in front of a number that say nothing about it name the thing that is counted: "户外攀爬架3组". */
const NAMED_FIRST = /^(?!\p{Script=Han}*[不每均达超至少共累控比较增减提降前年月日约近于])\p{Script=Han}{3,}\d/u;

/** Words apart from a number in front of them are too long for its unit: "240 吸纳见习单位数". */
const WORDS_BEHIND = /\d\s+\p{Script=Han}{6,}$/u;

/** A date that the width of its column has cut behind the number of the month. */
const MONTH_BEGUN = /^20\d\d年\d{1,2}$/;

/** How points are given: "得10分", "每少1套扣1分". */
const GIVES_POINTS = /[得扣]\d+(?:\.\d+)?分/;

/** From when the time of a target runs: "接到指令后15分钟内". */
const RUNNING_FROM = /^\p{Script=Han}{2,12}[后起](?=\d)/u;

/** A measured target that does not read like a name with a number in it: operator, number, unit and little else. */
function isQuantity(printed: string): boolean {
  const key = printed.replace(RUNNING_FROM, '');
  if (
    key.length > 24 ||
    GIVES_POINTS.test(key) ||
    NAMED_FIRST.test(key) ||
    !QUANTITY_START.test(key) ||
    MONTH_BEGUN.test(key) ||
    !/\d/.test(key) ||
    NUMBER_IN_NAME.test(key)
  )
    return false;
  const target = parseTarget(key.replace(/^二(?=\d{2,}(?:百分比|%)$)/, '='));
  if (target.kind === 'list') return key.length <= 20 && !/\p{Script=Han}{4}/u.test(key);
  if (target.kind !== 'number') return false;
  const beside = key.replace(/[\d.,≥≤><=%\s]/g, '').length - target.unit.length - (target.per?.length ?? 0);
  return beside <= 5;
}

/** A unit alone, its base and what explains it included: "元/人", "百分比", "人次", "%(百分比)". */
function isUnit(key: string): boolean {
  if (/^\d/.test(key)) return false;
  const bare = key
    .replace(/^(?:百万|千万|万|亿)(?!元|$)/, '')
    .replace(/(?<=.)\((?:百分比|千分比|百分之|文字描述|\p{Script=Han})\)$/u, '')
    .replace(/(?<=.)(?:及以上|以上|及以下|以下|以内|之内|内)$/, '');
  const unit = knownUnitAt(bare);
  if (unit === '') return false;
  return /^(?:$|[/*·每])/.test(bare.slice(unit.length));
}
