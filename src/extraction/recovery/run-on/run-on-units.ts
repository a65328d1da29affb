import { oneOf } from '../../../base/words.ts';
import { knownUnitAt } from '../../../model/target-grammar/units.ts';

/** Units of one character that are count words; the others are read only where no word goes on behind them ("15安全…"). */
const COUNT_WORD =
  /^[个次人件条篇家户亩米元天年月日期批场项套台辆座处所吨升名起例份册本部支株棵头只万道顶眼页间门枚幅秒盏桌根节张艘架粒颗羽尾匹卷幢位面片段堂组块种款袋箱桶罐瓶轮遍届集首双%‰]/;
/** Words that begin as units do: "人员", "项目", "年度". */
const WORD = new RegExp(
  `^(?:${oneOf(
    '人员 人大 人工 人均 人才 人居 人社 人民 人口 人为 人数',
    '项目 项数 个别 个性 个人 个体',
    '家长 家庭 家校 家政 户外 户籍 户主 户均',
    '条件 条例 名单 名称 名额 名录 部分 部门 部件 部署',
    '日常 日均 天气 天然 天数 年度 年初 年末 年均 年内 期间 期末 期初',
    '次数 次要 次生 台风 台账 台帐 台数 套餐 套数 场地 场馆 场所 场均',
    '周边 周期 月度 月底 月均 件数 起到 起草 起数 升级 升学 升旗 册数',
    '本级 本年 本单位 本地 支出 支付 支持 支撑 只有 天津',
    '亩均 米粮 米面 元旦 篇幅 篇数 处理 处置 处室 处罚 所有 所属 所在 头数 株数',
    '座谈 座位 间接 门[诊票前窗面头禁球] 页面 节能 节约 节水 节点 节日 道路 道德 顶层',
    '桌椅 根据 根治 秒杀 批次 批复 批准 例行 面积 面向 面临 面对 片区 段落',
    '组织 组长 组建 位置 位于 位列 堂食 张贴 架空 架构 例如 份额 口径 万元以 平方公',
    '种[植子类粮养苗质] 款项 轮[训换岗作] 集[中体镇聚资市约] 首[次席要批位] 双[方向重拥创] 届[满时] 块状',
  )})`,
);
/** Things that are counted without a count word, and begin names as often: "15项目区灌溉条件改善状况". */
const NOUN = /^(?:项目|企业|平台|学校|社区)$/;
/** What stands behind a number that ends in 万 without a unit: nothing, or the usual words of a column of grounds. */
const BESIDE_UNIT = /^(?:$|(?:计划|历史|行业|国家|地方|预算)标准)/;
const BOUND = /^(?:及以上|以上|及以下|以下|以内|之内|内(?!部|容|外|在|控|涝)|之前|前(?!期|往|来|沿|端)|底前|底|左右)/;

/** Whether a text begins with a word that things are counted with, rather than with a longer word that begins so. */
export function startsWithUnit(text: string): boolean {
  return COUNT_WORD.test(text) && !WORD.test(text);
}

/** Where a unit behind a number may end: the longest known one and shorter ones it begins with, each with its base and bound. */
export function unitLengths(rest: string): number[] {
  const gap = /^\s?/.exec(rest)?.[0].length ?? 0;
  const multiplier = /^(?:百万|千万|万|亿)(?=[\p{Script=Han}㎡])/u.exec(rest.slice(gap))?.[0] ?? '';
  const from = gap + (knownUnitAt(rest.slice(gap)).length > multiplier.length ? 0 : multiplier.length);
  const longest = knownUnitAt(rest.slice(from));
  const isWord = longest.length === 1 && WORD.test(rest.slice(from)) && !BOUND.test(rest.slice(from + 1));
  const isNoun = NOUN.test(longest) && /^\p{Script=Han}/u.test(rest.slice(from + longest.length));
  if (longest === '' && multiplier !== '' && BESIDE_UNIT.test(rest.slice(from))) return [from];
  if (longest === '' || isWord || isNoun) return [];
  if (longest.length === 1 && !startsWithUnit(longest) && /^[\p{Script=Han}.]/u.test(rest.slice(from + 1))) return [];
  const lengths: number[] = [];
  for (let length = 1; length <= longest.length; length += 1) {
    if (knownUnitAt(longest.slice(0, length)).length === length && startsWithUnit(longest)) lengths.push(from + length);
  }
  const end =
    from +
    longest.length +
    (/^[（(][套台个件座间只]{1,2}[)）]/.exec(rest.slice(from + longest.length))?.[0].length ?? 0);
  const base = baseLength(rest.slice(end));
  const bound = BOUND.exec(rest.slice(end + base))?.[0].length ?? 0;
  if (base + bound > 0) return [end + base + bound];
  if (longest.length > 1 && /^[度初底末]/.test(rest.slice(end))) return lengths.filter((length) => length < end);
  return [...new Set([...lengths, end])];
}

/** How long the base of a unit is: "/亩", "/人·月". One word longer than a known unit is taken only where nothing follows. */
function baseLength(rest: string): number {
  const steps =
    /^(?:(?:[/*·•]|(?<=\/\p{Script=Han})\.)(?:平方米|公里|个月|人次|小时|标准|每(?:学期|[天日月年次人])|[\p{Script=Han}](?=[/*·])|[\p{Script=Han}]{2}(?![\p{Script=Han}])|[\p{Script=Han}]))+/u;
  return steps.exec(rest)?.[0].length ?? 0;
}
