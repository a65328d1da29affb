import type { NumberTarget } from '../model/target.ts';
import { isCostSlogan } from './cost-slogan.ts';
import { isMoney } from './money-amount.ts';
import { type IndicatorView, saysNothing } from './plan-view.ts';
import { isQuestion } from './question.ts';

/** How far the money was spent or came in, which is no cost. */
const EXECUTION = /^(?:项目|年度|部门|财政)?(?:预算|资金|经费)(?:完成|执行|支出|到位|使用|拨付)率$/;
/** Shares of what was done and how well, which are none of cost either. */
const OF_WORK = /(?:合格|完工|竣工|覆盖|满意|及时|知晓|完好|优良|成活|验收|通过|办结|准确)率$/;

/** A share of the cost, or a change of it by a part: "公用经费压减 ≥5%", not "降低支出成本 ≤100%". */
function isRate(words: string, number: NumberTarget | undefined): boolean {
  if (number?.unit !== '%' && number?.unit !== '‰') return false;
  if (/(率|比例|占比|比重|幅度|降幅|程度|增幅|百分比)/.test(words)) return true;
  return /(节约|节省|压减|压缩|下降|降低|减少)/.test(words) && Number(number.value) < 90;
}

/** Whether the target of an economic cost is neither an amount nor a share of the cost: what has to be said of it is an amount first. */
export function isCostWithoutMoney(view: IndicatorView): boolean {
  const { level2, name, numbers, indicator } = view;
  const { target } = indicator;
  if ((level2 !== 'cost' && level2 !== 'economic-cost') || target.kind === 'absent' || saysNothing(view)) return false;
  if (isQuestion(target.text) || (numbers.length === 0 && isCostSlogan(name))) return false;
  if (numbers.some((number) => isMoney(number) || number.unit === '') || SPEAKS_OF_MONEY.test(target.text))
    return false;
  if (COMPARED.test(target.text) || (/上年|去年|同比/.test(name) && /减|降|增/.test(target.text))) return false;
  return EXECUTION.test(name) || OF_WORK.test(name) || !isRate(`${name}${target.text}`, numbers[0]);
}

/** A comparison that accounts can verify without an amount: with last year, or with a price that somebody sets. */
const COMPARED =
  /(?:上年|去年|同比|环比).*(?:下降|降低|减少|持平|不增)|只减不增|不[高大]于.{0,8}(?:指导价|市场价|限价|标准)$/;

const SPEAKS_OF_MONEY = /\d[\d.,]*\s*[万亿]?元|工资总额|月工资|基本工资/;
