import { words } from '../../base/words.ts';
import { keysOf } from '../grid/cell-text.ts';
import { type ColumnField, columnMeaning } from './columns.ts';

/** Headers that stand in tables of something else alone: lists of people, places and purchases, tables of accounts and of points. */
const OTHER: ReadonlySet<string> = new Set(
  words(
    // Lists of people and schools.
    '序号 姓名 职务 职称 身份证号 身份证号码 开户行 账号 银行账号 学校性质 企业名称 培训机构',
    // Tables of accounts.
    '行次 栏次 科目 科目编码 科目代码 科目名称 功能科目 功能分类科目 经济科目 经济分类科目',
    '上年数 本年数 上年决算数 本年决算数 决算数 增减 增减额 增减率 增减变动 计划支出 实际支出 月份',
    // Lists of places and of what is built there.
    '街镇 乡镇 镇街 乡镇街道 镇(街道) 地区 辖区 县区 区县 市县 县(市、区) 村名 行政村',
    '建设地点 建设内容 建设规模',
    // Purchases.
    '采购项目 采购方式 采购金额 品名 规格 型号 规格型号 单价 总价',
    // Tables of points.
    '评分项 评分项目 满分 扣分原因',
  ),
);

/** Headers that stand beside those, and in tables of indicators as well. */
const COMMON: ReadonlySet<string> = new Set(
  words(
    '名称 类别 类型 内容 说明 依据 备注 时间 日期 地点',
    '数量 单位 面积 人数 户数 得分 分值 计划数量 完成数量 支出内容 支出项目',
    '电话 联系电话 负责人',
    '项目 项目名称 项目内容 实施单位 主管部门 单位名称 学校名称',
    '金额 合计 小计 总计 收入 支出 资金 资金来源 资金总额',
    '预算数 执行数 年初预算数 调整预算数 全年预算数 全年执行数',
    '补助标准 补助金额 补助资金 补助人数',
  ),
);

/** The columns without which no table holds indicators. */
const OF_INDICATORS: ReadonlySet<ColumnField | undefined> = new Set(['level1', 'level2', 'level3', 'name', 'target']);

const MONEY_UNIT = /\((?:单位[:：]?)?(?:万|百万|亿)?元\)$/;
const wordOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').replace(MONEY_UNIT, '');

/** Whether a text may head a column of a table of something else. */
export function mayHeadOther(text: string): boolean {
  if (text.length > LONGEST_HEADER) return false;
  const word = wordOf(text);
  return COMMON.has(word) || OTHER.has(word);
}

/** Whether a text heads a column without which no table holds indicators. */
export const headsIndicators = (text: string): boolean => OF_INDICATORS.has(columnMeaning(keysOf(text))?.field);

/** Fewer headers side by side tell nothing. */
const FEWEST_HEADERS = 3;

/** A header of whatever: a few words, also of a year (2025年预算数), and no number as in the first row of a turned table. */
const HEADER = /^(?=.*\p{Script=Han})[\p{Script=Han}\d()、/]{2,20}$/u;
/** No header is longer, the unit of its money and blanks between its characters counted. */
const LONGEST_HEADER = 40;

/** Whether texts side by side head a table of something else: three words or more that do, one of which heads no table of indicators ("街镇 | 金额 | 备注"). */
export const areHeadersOfOther = (texts: readonly string[]): boolean =>
  texts.length >= FEWEST_HEADERS && texts.every(mayHeadOther) && texts.some((text) => OTHER.has(wordOf(text)));

/** What sums up the points of each class, as reports print it in their text: 一级指标 | 分值 | 得分 | 得分率. */
const OF_POINTS: ReadonlySet<ColumnField | undefined> = new Set(['level1', 'name', 'weight', 'score', 'rate']);

/** Whether texts side by side head a table of the points that each class was given, and of no indicators. */
export const sumsPointsUp = (texts: readonly string[]): boolean =>
  texts.includes('得分率') && texts.every((text) => OF_POINTS.has(columnMeaning(keysOf(text))?.field));

/** Whether a row numbers the rows of a table of something else: 序号 in front of three headers or more, whatever they say, none of which heads indicators. */
export function numbersRowsOfOther(texts: readonly string[]): boolean {
  const [first = '', ...headers] = texts;
  if (headers.length < FEWEST_HEADERS || first.length > LONGEST_HEADER || wordOf(first) !== '序号') return false;
  return headers.every((text) => text.length <= LONGEST_HEADER && HEADER.test(wordOf(text)) && !headsIndicators(text));
}
