import type { Bilingual } from '../../base/bilingual.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { operatorInName, saysFall } from '../bare-target.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isMoney } from '../money-amount.ts';
import { isHigherBetter, isLowerBetter } from '../name-direction.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isTimeLimit } from '../time-limit.ts';
import { unitKind } from '../unit-kind.ts';
import { isRange } from '../value-range.ts';

/**
 * Of accidents, complaints, cost and the time until something is done less is better (≤), of coverage and completion more (≥); periods of service or warranty are kept up (≥). Names whose direction is not beyond
 * doubt are left alone, and so is a rate in days ("及时率 ≤7个工作日"), whose unit does not fit, and a range, which has a bound on either side; "≤100%" of a share is target-always-met, a count with an upper bound is quantity-with-upper-bound.
 */
export const operatorAgainstDirection: Rule = {
  id: 'operator-against-direction',
  topic: 'value',
  reviewPoint: 'indicator-soundness',
  title: { zh: '计算符号与指标方向相反', en: 'Operator against the direction of the indicator' },
  severity: 'error',
  cites: [guide2021.operatorsAndUnits],
  explanation: {
    zh: '发生率、事故、投诉、成本等越低越好，应写“≤”，成本类指标的金额、完成和响应的时限也是（补助标准、投入、节约额，服务期、保修期、公示期除外）；覆盖率、完成率、合格率、满意度等越高越好，应写“≥”。方向不能确定的名称不检查；比率写成天数的（“及时率 ≤7个工作日”）由单位一条提出。',
    en: 'Accidents, complaints, cost, money of a cost class (but for subsidies, funds put in and savings) and time limits (but for periods of service, warranty and notice) take ≤, coverage, completion and satisfaction ≥. Names without a certain direction are not judged; a rate in days is the finding of its unit.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (isRange(view.indicator.target)) continue;
      const wrong = view.numbers.map((number) => expectedOperator(view, number)).find((op) => op !== undefined);
      if (!wrong) continue;
      const name = shorten(view.indicator.level3);
      const { text } = view.indicator.target;
      const isLimit = isTimeLimit(view);
      const better = isLimit ? '越短越好' : wrong === '≤' ? '越低越好' : '越高越好';
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${name}」${isOfCost(view) ? '是成本，' : ''}${better}，指标值「${text}」的符号方向相反，做得越差反而越容易完成。`,
          en: `Of “${name}” ${wrong === '≤' ? 'less' : 'more'} is better; the target “${text}” points the other way.`,
        },
        remedy: isLimit ? TIME_REMEDY : otherRemedy(wrong),
      });
    }
  },
  examples: {
    accept: [
      { name: '化解信访', plan: planWith(line('数量指标', '化解重复信访事项', '≥12件')) },
      { name: '降幅写下限', plan: planWith(line('社会效益指标', '交通事故起数', '较上年下降5%以上')) },
      { name: '化肥使用量减少', plan: planWith(line('生态效益指标', '化肥使用量减少', '≥100吨')) },
      { name: '有机肥不是化肥', plan: planWith(line('生态效益指标', '有机肥使用量', '≥100吨')) },
      { name: '事故越少越好', plan: planWith(line('社会效益指标', '安全事故发生率', '≤1%')) },
      { name: '投诉处理率越高越好', plan: planWith(line('质量指标', '投诉处理率', '≥98%')) },
      { name: '成本写上限', plan: planWith(line('成本指标', '项目总成本', '≤10万元')) },
      { name: '补助标准可以是下限', plan: planWith(line('成本指标', '每户补助标准', '≥1000元')) },
      { name: '比率写成天数的另有一条', plan: planWith(line('时效指标', '样品检测及时率', '≤7个工作日')) },
      { name: '为遭难的家庭做的事', plan: planWith(line('数量指标', '扶助伤残死亡家庭数', '≥60户')) },
      { name: '病人控制得住的人数', plan: planWith(line('数量指标', '高血压随访控制数', '≥3000人')) },
      { name: '保修期越长越好', plan: planWith(line('时效指标', '设备质保期', '≥3年')) },
      { name: '服务期限', plan: planWith(line('时效指标', '运维服务期限', '≥1年')) },
      { name: '公示不得少于几天', plan: planWith(line('时效指标', '拟补助名单公示时间', '≥7天')) },
      { name: '比率写成区间', plan: planWith(line('社会效益指标', '资源化利用率', '35%～40%')) },
      { name: '起数写成区间', plan: planWith(line('社会效益指标', '扬尘投诉起数', '10～20起')) },
      { name: '写成区间', plan: planWith(line('时效指标', '受理至决定平均用时', '10至15个工作日')) },
      { name: '提前几天', plan: planWith(line('时效指标', '提前完成采购天数', '≥10天')) },
      { name: '开放天数', plan: planWith(line('时效指标', '场馆免费开放时间', '≥300天')) },
      { name: '补贴发放多少个月', plan: planWith(line('时效指标', '岗位补贴发放时间', '≥12个月')) },
      { name: '事故下降幅度', plan: planWith(line('社会效益指标', '交通事故起数下降率', '≥5%')) },
    ],
    reject: [
      { name: '越级上访', plan: planWith(line('社会效益指标', '越级上访起数', '≥3起')), findings: 1 },
      { name: '出勤率写上限', plan: planWith(line('质量指标', '培训出勤率', '≤95%')), findings: 1 },
      { name: '化肥使用量写下限', plan: planWith(line('生态效益指标', '化肥使用量', '≥100吨')), findings: 1 },
      { name: '发生率写下限', plan: planWith(line('质量指标', '重大险情发生率', '≥95%')), findings: 1 },
      { name: '成本写下限', plan: planWith(line('经济效益指标', '成本控制', '≥10万元')), findings: 1 },
      { name: '单价写下限', plan: planWith(line('成本指标', '防疫室80平方米', '≥1050元')), findings: 1 },
      { name: '完成时间写下限', plan: planWith(line('时效指标', '培训完成时间', '≥12月')), findings: 1 },
      { name: '项目期限写下限', plan: planWith(line('时效指标', '项目完成时限', '≥1年')), findings: 1 },
      { name: '响应时间写下限', plan: planWith(line('质量指标', '运维服务故障响应时间', '≥30分钟')), findings: 1 },
      { name: '报告时限写下限', plan: planWith(line('时效指标', '检测报告出具时限', '5个工作日以上')), findings: 1 },
      { name: '再犯罪率写下限', plan: planWith(line('质量指标', '社区矫正对象再犯罪率', '≥2%')), findings: 1 },
      { name: '覆盖率写上限', plan: planWith(line('社会效益指标', '宣传覆盖率', '≤90%')), findings: 1 },
    ],
  },
};

const TIME_REMEDY: Bilingual = {
  zh: '符号改为“≤”，截止时点写“11月底前”一类；说的是服务、保修等最短期限的，在名称中写明。',
  en: 'Use "≤" or name the date; if a shortest period of service or warranty is meant, say so in the name.',
};

const otherRemedy = (wrong: '≤' | '≥'): Bilingual => ({
  zh: `符号改为“${wrong}”并核对数值；如果想说的是处置率、监测率等，改指标名称。`,
  en: `Use "${wrong}" and check the number, or rename the indicator if something else is meant.`,
});

function expectedOperator(view: IndicatorView, number: IndicatorView['numbers'][number]): '≤' | '≥' | undefined {
  const { op, value } = number;
  if (saysFall(number)) return undefined;
  if (isLowerBetter(view) || isPrice(view, number) || isTimeLimit(view))
    return op === '≥' || op === '>' ? '≤' : undefined;
  if (unitKind(number) === 'time') return undefined;
  if (!isHigherBetter(view) || Number(value) >= 100) return undefined;
  return op === '≤' || op === '<' ? '≥' : undefined;
}

/** Money of a cost class is a limit, unless the name speaks of what is paid out, saved or brought in ("补助标准 ≥1000元"). */
function isPrice({ level1, level2, name }: IndicatorView, number: IndicatorView['numbers'][number]): boolean {
  return isOfCost({ level1, level2 }) && isMoney(number) && !PAID_OUT.test(name) && !operatorInName(name);
}

const isOfCost = ({ level1, level2 }: Pick<IndicatorView, 'level1' | 'level2'>): boolean =>
  level1 === 'cost' || level2 === 'cost';

const PAID_OUT =
  /(节约|节省|降低|减少|标准|补助|补贴|奖|救助|资助|抚恤|工资|投入|投资|筹|到位|收入|配套|拨付|支付|发放|产值|效益|收益)/;
