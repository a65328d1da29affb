import { isCostOfOne } from '../model/cost-of-one.ts';
import type { TargetNature } from '../model/monitoring.ts';
import type { Indicator } from '../model/plan.ts';
import type { NumberTarget, Target } from '../model/target.ts';
import { deadlineOf } from '../model/target-grammar/deadline.ts';

const PERIODS = /^(?:月|季|季度|周|旬|半年|天|日|星期)$/;
const SHARES = /^(?:%|‰|个?百分点|个千分点|分|倍|度|℃|级|分贝|dB)$/;
const DURATIONS = /^(?:秒|分钟|个?小时|h|天|日|日历天|个?工作日|周|个?星期|个?月|年)$/;
/** Days and hours of running, opening, teaching: they add up, whatever the name of what runs. */
const ADDS_UP = /^(?:天|日|日历天|个?小时|h)$/;
/** Names of what is a level at a date and does not add up: members, networks kept, people in a register. */
const LEVEL_NAME =
  /会员|成员|在册|在岗|在编|在校|在读|就读|保有|存量|监测|管理|维护|运行|覆盖|服务对象|供养|参保|保障人数|注册|登记|总数|库存|年限|寿命/;

/** How a target runs through the year, told from its operator, unit and base, and for counts from the indicator's name. */
export function natureOf(
  indicator: Pick<Indicator, 'level3' | 'description' | 'target'>,
  fiscalYear: number,
): TargetNature {
  return targetNature(indicator.target, `${indicator.level3}${indicator.description ?? ''}`, fiscalYear);
}

function targetNature(target: Target, name: string, fiscalYear: number): TargetNature {
  if (deadlineOf(target, fiscalYear) !== undefined) return 'deadline';
  if (target.kind === 'number') return numberNature(target, name);
  const first = target.kind === 'list' ? target.parts[0] : undefined;
  return first ? numberNature(first, name) : 'judgement';
}

/** The nature of one number. */
export function numberNature(target: NumberTarget, name: string): TargetNature {
  if (target.per !== undefined) return PERIODS.test(target.per) ? 'cadence' : 'ratio';
  if (SHARES.test(target.unit)) return 'ratio';
  if (target.unit === '' && /率|度$|比例|占比/.test(name)) return 'ratio';
  if (target.op === '≤' || target.op === '<') {
    return DURATIONS.test(target.unit) || isCostOfOne(name) ? 'ratio' : 'ceiling';
  }
  return LEVEL_NAME.test(name) && !ADDS_UP.test(target.unit) ? 'stock' : 'flow';
}
