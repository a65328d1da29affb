import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import type { Words } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { plain } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { actualsToldOnce } from '../told-once.ts';

/** Words for "done" or "not done" and nothing else: 已完成, 达成预期指标, 基本达标. */
const DONE =
  /^(?:已|均|已经|全部|全面|基本|按[期时]|按计划|按要求|如期|圆满|顺利|尚|部分)*(?:未|不)?(?:完成|达标|达到|达成|实现|落实|执行)(?:年初|年度|预期|既定|目标|指标|任务|要求|计划|值|的)*[.。]?$/;
/** Words of degree and nothing else: 良好, 明显提升. */
const DEGREE =
  /^(?:(?:较|非常|很|基本)?(?:良好|优良|优秀|好|高|满意|稳定|正常)|(?:明显|显著|有效|稳步|不断|持续|进一步|逐步|有所|较大)?(?:提升|提高|改善|增强|增加|降低|减少|下降)|明显|显著|(?:及时|按时|按期|如期|准时)(?:修复|处置|处理|响应|办理|办结|发放|拨付|支付|到位|反馈|上报|完工)?)[.。]?$/;
/** Of a share of the whole "全部完成" is the figure. */
const ALL = /^(?:已|均)*(?:全部|全面|全)/;

/**
 * A target in numbers is answered in numbers: "≥24500人" and "已完成" cannot be compared. Only words that say no more than that something was done, or not, or how
 * well in words alone (良好) are found; "全部完成" of a target of 100 % is one. Several such lines of a table are told once.
 */
export const actualNotQuantified: Rule = {
  id: 'actual-not-quantified',
  topic: 'self-evaluation',
  title: { zh: '定量指标的完成值没有数', en: 'Actual value of a measurable target without a number' },
  severity: 'warning',
  cites: [evaluation2020.selfEvaluationTable, evaluation2020.evidence],
  explanation: {
    zh: '指标值是数值的，实际完成值也应是数值。只写“已完成”“达成预期指标”“良好”“未完成”，看不出完成多少，不能核对和计分。一张表有几行的，合并提出一次。',
    en: 'A number is answered by a number. “已完成”, “达成预期指标” or “未完成” does not say how much was reached. Several lines of a table are told once.',
  },
  *check(plan) {
    for (const table of viewOf(plan).tables)
      yield* actualsToldOnce(table, table.indicators.filter(isWordAlone), wordsOf);
  },
  examples: {
    accept: [
      { name: '有数', plan: planWith(line('数量指标', '低保发放人数', '≥24500人', { actual: '24612人' })) },
      { name: '程度之外还有数', plan: planWith(line('质量指标', '优良率', '≥85%', { actual: '良好，88%' })) },
      { name: '定性指标', plan: planWith(line('社会效益指标', '灌溉条件', '明显改善', { actual: '达成预期指标' })) },
      { name: '百分之百即全部', plan: planWith(line('质量指标', '抽检完成率', '＝100%', { actual: '全部完成' })) },
    ],
    reject: [
      {
        name: '只写及时',
        plan: planWith(line('时效指标', '险情修复时间', '≤24小时', { actual: '及时修复' })),
        findings: 1,
      },
      {
        name: '只写按计划完成',
        plan: planWith(line('数量指标', '养护里程', '≥100公里', { actual: '按计划完成' })),
        findings: 1,
      },
      {
        name: '只写已完成',
        plan: planWith(line('数量指标', '低保发放人数', '≥24500人', { actual: '已完成' })),
        findings: 1,
      },
      { name: '只写程度', plan: planWith(line('质量指标', '路面优良率', '≥85%', { actual: '良好' })), findings: 1 },
      { name: '只写未完成', plan: planWith(line('质量指标', '补助精准率', '≥95%', { actual: '未完成' })), findings: 1 },
      {
        name: '几行只提一次',
        plan: planWith(
          line('数量指标', '低保发放人数', '≥24500人', { actual: '达成预期指标' }),
          line('质量指标', '补助精准率', '≥95%', { actual: '达成预期指标' }),
        ),
        findings: 1,
      },
    ],
  },
};

function isWordAlone({ indicator, numbers }: IndicatorView): boolean {
  const actual = plain(indicator.actual ?? '');
  if (numbers.length === 0 || actual === '') return false;
  const isWhole = numbers.every(({ unit, value }) => unit === '%' && value === '100');
  return DEGREE.test(actual) || (DONE.test(actual) && !(isWhole && ALL.test(actual)));
}

const wordsOf = (names: string, values: string): Words => ({
  message: {
    zh: `${names}的指标值是数，实际完成值只写${values}，看不出完成多少。`,
    en: `The target of ${names} is a number, the actual value only ${values}: how much was reached is not said.`,
  },
  remedy: {
    zh: '按台账、凭证、问卷填写实际完成的数，单位与指标值一致。',
    en: 'Give the figure that records and surveys show, in the unit of the target.',
  },
});
