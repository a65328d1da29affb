import type { NumberTarget } from '../model/target.ts';
import { isMoney } from './money-amount.ts';

/** What a unit measures, as far as rules tell it apart. */
export type UnitKind = 'share' | 'money' | 'time' | 'count' | 'none';

const SHARE = /^(%|‰|％|百分点|个百分点|个千分点|成|百分比|比例|比率)$/;
const TIME = /^(年|个月|月|季度|周|星期|个星期|天|日|小时|个小时|工作日|个工作日|分钟|分|秒|学期|学年|日历天)$/;

/** The kind of a target's unit; a count is whatever is neither a share nor money nor time. */
export function unitKind(target: Pick<NumberTarget, 'unit'>): UnitKind {
  const unit = target.unit.trim();
  if (unit === '') return 'none';
  if (SHARE.test(unit)) return 'share';
  if (isMoney(target)) return 'money';
  return TIME.test(unit) ? 'time' : 'count';
}

const RATIO_WORD = /(率|比例|比重|占比|百分比|之比|的比|比值|份额|覆盖[面度]|满意度|认可度|知晓度|幅度|增幅|降幅|涨幅)/;
/** Words that end in 率 and are no share of anything: 频率, 功率, 汇率, 效率; 成功率 and 有效率 only look like them. */
const NO_RATIO =
  /(频率|(?<!成)功率|汇率|(?<!有|转[换化]|热|能|去除|净化|分离)效率|(?<![胜盈])利率|税率|容积率|(?<!中)心率|速率|斜率)/g;

/** Whether a text speaks of a share of something: …率, 比例, 占比, 满意度. */
export function speaksOfShare(text: string): boolean {
  return RATIO_WORD.test(text.replace(NO_RATIO, ''));
}

/** Whether a name is that of a share: it ends in …率, 比例, 占比, 满意度 (a bracketed note behind it aside). */
export function isShareName(name: string): boolean {
  const bare = name.replace(/[(【][^)】]*[)】]$/, '').replace(NO_RATIO, '');
  return /(率|比例|比重|占比|百分比|满意度)$/.test(bare);
}

/** Whether a line is a benefit by whose name a number is awaited: 观看群众人次, 道路投诉下降率. */
export const isCountedBenefit = ({
  level1,
  level2,
  name,
}: {
  readonly level1: string | undefined;
  readonly level2: string | undefined;
  readonly name: string;
}): boolean => level1 === 'benefit' && level2 !== 'satisfaction' && (isCountName(name) || isShareName(name));

/** What ends in 数 and is counted: 学生数, 接种剂数; not 指数, 系数, and not money (成本控制数). */
const COUNT_NAME = /(?:数量|场次|人次|里程|面积|(?<![指系参基倍分函小级]|控制|预算|金额|资金|成本|经费|投资|费用)数)$/;

/** Whether a name is that of a count: it ends in 数量, 人数, 次数, 天数 … (a bracketed note behind it aside). */
export const isCountName = (name: string): boolean =>
  COUNT_NAME.test(name.replace(/[(【][^)】]*[)】]$/, '')) && !IS_QUOTIENT.test(name);

/** One count held against another: 实际飞行小时数/计划小时数, 每千名老人拥有床位数. */
const IS_QUOTIENT = /数[/÷占与比]|每[十百千万]|[人户生亩]均/;
