import { oneOf } from '../base/words.ts';
import type { IndicatorView } from './plan-view.ts';
import { unitKind } from './unit-kind.ts';
import { isVaguePeriod } from './vague-period.ts';

/** What is done in less time is done better: the time until something is finished, answered, delivered. */
const DONE_WITHIN = new RegExp(
  [
    '(?:时限|用时|耗时|工期|等候|等待|轮候)',
    `(?:${oneOf(
      '办理 办结 受理 审批 处置 处理 反馈 响应 回复 答复 到达 出动 完成 完工 竣工',
      '采购 招标 维修 修复 抢修 交货 交付 到货 到位 拨付 支付 发放 兑付 兑现 验收 整改 上报 报送 出具 实施 建设 施工 安装',
    )})(?:完成|完毕|工作|任务)*(?:的|所需|需要)?(?:时间|期限|周期|时长|天数)`,
    '(?:项目|任务|工程)(?:期限|周期|时间)',
    '(?:所需|需要)的?(?:时间|天数)',
  ].join('|'),
);
/** What is kept up longer is better, or must not be shorter. */
const KEPT_UP =
  /服务|开放|运行|播出|培训|学习|值守|供水|供热|供暖|使用|直播|管护|养护|保障|质保|保修|保质|租赁|存续|有效期|公示|公告|持续|保存|存放|保管|留存|活动|展览|演出|巡查|监测|驻/;
/** Verbs that end something, whatever it was: 培训完成时间, 运维服务响应时间. */
const ENDS =
  /(?:响应|办结|到达|出动|处置|修复|抢修|受理|完成|完工|竣工|答复|回复)(?:的|所需|需要)?(?:时间|时限|期限|周期)/;
/** How much a time is cut or brought forward: the more, the better. */
const CHANGE = /提前|缩短|压缩|节约|减少|延长|最短|最低|不少于/;
/** Payments of so many months are no time until they are made. */
const PAID_FOR = /拨付|支付|发放|兑付|兑现/;
const MONTHS_OR_YEARS = /^(?:个?月|年|学期|学年|季度|个季度)$/;

/** Whether a name asks for a time that is kept short: 响应时间, 完成时限; not 保修期, 服务期限. */
export const isKeptShort = (name: string): boolean =>
  DONE_WITHIN.test(name) && (!KEPT_UP.test(name) || ENDS.test(name));

/** Whether the one target of a line is a time, the shorter the better: 完成时限, 响应时间; not 保修期, 公示时间 or 提前天数. */
export function isTimeLimit({ name, description, numbers }: IndicatorView): boolean {
  const [number] = numbers;
  if (!number || numbers.length > 1 || unitKind(number) !== 'time' || number.per !== undefined) return false;
  if (!isKeptShort(name)) return false;
  if (CHANGE.test(name) || /服务期|保修|质保|不少于|不低于/.test(description)) return false;
  return !(PAID_FOR.test(name) && MONTHS_OR_YEARS.test(number.unit));
}

const TIME_IN_NAME =
  /[时期日月季天年]|[审时期]限|限内|及早|进度|速度|快|效率|延误|推进|提前|准点|截止|频次|响应|前完成|按计划|按进度|按合同|随到随|即[办到]/;
const TIME_IN_DESCRIPTION = /(及时|按时|按期|准时|时间|时限|期限|工期|进度|\d+(小时|天|日|个月|分钟)|月底|年底|之前)/;

/** Whether neither name, target nor description of a line say when or how fast: coverage and quality below 时效. What was completed is meant of what was due. */
export function saysNoTime({ name, description, numbers, indicator: { target } }: IndicatorView): boolean {
  if (target.kind === 'absent' || target.kind === 'not-applicable' || isVaguePeriod(target.text)) return false;
  if (numbers.some((number) => unitKind(number) === 'time' || number.per !== undefined)) return false;
  if (TIME_IN_NAME.test(`${name}${target.text}`) || TIME_IN_DESCRIPTION.test(description)) return false;
  return !/完成(率|情况|比例)?$/.test(name);
}
