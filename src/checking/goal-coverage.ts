import { oneOf } from '../base/words.ts';
import { inBaseUnit, isMeasured, isSameAmountIn, oneNameOf } from './base-unit.ts';
import { sameValue } from './number-agreement.ts';
import { type NumberMention, numberMentions } from './number-mentions.ts';
import type { IndicatorView } from './plan-view.ts';
import { essence, sharesPair } from './similarity.ts';
import { withToldUnit } from './told-unit.ts';

/** Work that is done in numbers, as a goal words it. */
const WORK = new RegExp(
  `(${oneOf(
    '培训 轮训 开展 举办 组织 召开',
    '新建 改建 扩建 修建 建设 建成 改造 维修 修复 修补 维护 养护 购置 购买 采购 更换 安装 发放',
    '检测 监测 抽检 巡查 检查 防治 种植 栽植 补植 造林',
    '编印 编发 刊发 撰写 报送 上报 印制 印刷 制作 发布 聘用 招聘 扶持 资助 救助 慰问 走访 办理 审理 调解',
    '整治 清理 清淤 硬化 铺设 拆除 修剪 治理',
    '引进 招录 选派 选聘 编制 编修 制定 搬迁 承办 拍摄 征集 收治 收容 安置 创建 创作',
  )})`,
);
/** Whether a sentence of a goal promises some work, and does not only say what money is for. */
export const promisesWork = (sentence: string): boolean =>
  WORK.test(sentence.replace(/组织实施|组织领导/g, '')) && !/(?:费用?|经费|支出|资金)[,，.]?$/.test(sentence);

/** Verbs that say nothing of what is done. */
const EMPTY_VERB = /开展|举办|组织|建设|建成|维护|办理/;
/** What is no promise of work: parts, prices, what there is already, and what one thing has. */
const NO_PROMISE = /每|各|其中|现有|原有|共有|已有|总投资|面积达|预计|左右$|上年|去年|近年|累计|人均|平均/;
/** Kinds of numbers that other rules look at. */
const OTHER_KINDS = /[%‰]|元$|^(?:小时|个?小时|天|日|分钟|个?工作日|个?月|年|学时|课时|倍|级|类|项)$/;

/** A quantity of work that a goal promises and no indicator measures. */
export interface Unmeasured {
  /** "培训管水员", or the verb and the noun behind the number: "开展…小型水利设施修建". */
  readonly thing: string;
  readonly text: string;
}

/** Whether a unit counts or measures work, as against shares, money and time. */
export const isOfWork = (unit: string): boolean => unit !== '' && !OTHER_KINDS.test(unit);

/** The quantities of work that a goal promises, with their verb; money, shares and times are none. */
export const promisedWork = (goal: string): readonly NumberMention[] =>
  numberMentions(goal).filter(({ thing, unit }) => isOfWork(unit) && WORK.test(thing) && !NO_PROMISE.test(thing));

/** The quantities of work in a goal of which no indicator says the number, speaks of the thing or counts the same work. */
export function unmeasuredOf(goal: string, indicators: readonly IndicatorView[]): readonly Unmeasured[] {
  return promisedWork(goal).flatMap((mention) => {
    const { thing, text, behind } = mention;
    const work = WORK.exec(thing);
    if (!work) return [];
    const object = essence(thing.slice(work.index + work[0].length)) || essence(behind);
    if (object === '' && EMPTY_VERB.test(work[0])) return [];
    if (indicators.some((view) => measures(view, mention, work[0], object))) return [];
    return [{ thing, text: thing.endsWith(work[0]) ? `${text}${behind}` : text }];
  });
}

function measures(view: IndicatorView, mention: NumberMention, verb: string, object: string): boolean {
  const { indicator, description } = view;
  const said = `${view.name} ${description} ${indicator.target.text}`;
  if (object.length >= 2 && sharesPair(object, said)) return true;
  const numbers = view.numbers.map((number) => withToldUnit(view, number));
  if (numbers.some(({ value }) => sameValue(value, mention.value))) return true;
  if (numbers.some(({ value, unit }) => isSameAmount(mention, value, unit))) return true;
  if (object.length >= 2 && !said.includes(verb)) return false;
  return said.includes(verb) && numbers.some(({ unit }) => unit === '' || countOf(unit) === countOf(mention.unit));
}

function isSameAmount({ value, unit }: NumberMention, other: string, otherUnit: string): boolean {
  if (!isMeasured(unit) || !isMeasured(otherUnit) || !/^\d+(?:\.\d+)?$/.test(other)) return false;
  return isSameAmountIn(value, unit, other, otherUnit);
}

/** Units that count the same: 人次 and 名 count people. */
const countOf = (unit: string): string => {
  const one = oneNameOf(unit);
  return one === '人次' ? '人' : isMeasured(one) ? inBaseUnit('1', one).unit : one;
};
