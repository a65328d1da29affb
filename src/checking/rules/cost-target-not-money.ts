import type { Bilingual } from '../../base/bilingual.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { isCostWithoutMoney } from '../cost-without-money.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isMoney } from '../money-amount.ts';
import { numberMentions } from '../number-mentions.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * The target of an economic cost is money (a total or per unit). A cost rate ("成本节约率", "公用经费占比") may be a share; how far the money was spent (预算执行率) is none of cost. Words beside a slogan are the slogan's finding. Social and
 * ecological cost, fillers, empty cells and numbers without any unit are left to other rules.
 */
export const costTargetNotMoney: Rule = {
  id: 'cost-target-not-money',
  topic: 'class',
  reviewPoint: 'funds-match',
  title: { zh: '成本指标值不是金额', en: 'Cost target is not money' },
  severity: 'warning',
  cites: [guide2021.costIndicator, guide2021.operatorsAndUnits],
  explanation: {
    zh: '成本指标值应是金额（总额或单价）。“严格执行相关规定”“≤100%”不能与预算核对。名称写明是率、比例、幅度的可以用百分比，但预算执行率、资金到位率说的是花钱进度，不是成本；名称是口号又没有数的另有一条；社会成本、生态环境成本不检查；与上年、与指导价比较的（“同比下降”）不提出。',
    en: 'A cost target is money, in total or per unit. Named rates may be shares, but not budget execution; words beside a slogan have a rule of their own; social and ecological cost are not judged, and a comparison with last year or a set price passes.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (!isCostWithoutMoney(view)) continue;
      const text = shorten(view.indicator.target.text);
      yield onIndicator(view, 'target', {
        message: {
          zh: `成本指标「${shorten(view.indicator.level3)}」的指标值「${text}」不是金额，不能与预算核对。`,
          en: `The cost target “${text}” is not money and cannot be compared with the budget.`,
        },
        remedy: remedyFor(view.indicator.level3),
      });
    }
  },
  examples: {
    accept: [
      { name: '总额', plan: planWith(line('成本指标', '项目总成本', '≤8万元')) },
      { name: '单价', plan: planWith(line('成本指标', '培训成本', '≤150元/人天')) },
      { name: '以工资计的上限', plan: planWith(line('成本指标', '单案救助额度上限', '不超过36个月工资总额')) },
      { name: '名称是口号的另有一条', plan: planWith(line('成本指标', '严格控制成本，厉行节约', '严格控制')) },
      {
        name: '与上年、与限价比',
        plan: planWith(line('成本指标', '三公经费', '同比下降'), line('成本指标', '单位造价', '不高于市级指导价')),
      },
      { name: '压减幅度', plan: planWith(line('成本指标', '公用经费较上年压减', '≥5%')) },
      { name: '标准达到没有', plan: planWith(line('成本指标', '生均补助标准达标率', '=100%')) },
      { name: '系统在空行里印的 0', plan: planWith(line('经济成本指标', '0', '0.00%')) },
      { name: '节约率', plan: planWith(line('成本指标', '采购成本节约率', '≥3%')) },
    ],
    reject: [
      { name: '金额写在名称里', plan: planWith(line('成本指标', '全年预算安排36万元', '100%')), findings: 1 },
      { name: '按规定执行', plan: planWith(line('成本指标', '培训成本', '严格执行培训费相关规定')), findings: 1 },
      { name: '预算执行率不是成本', plan: planWith(line('成本指标', '预算完成率', '≤100%')), findings: 1 },
      { name: '合格率不是成本', plan: planWith(line('成本指标', '竣工验收合格率', '≥98%')), findings: 1 },
      { name: '口号配百分比', plan: planWith(line('成本指标', '不断降低支出成本', '≤100%')), findings: 1 },
    ],
  },
};

/** The amount may stand in the name already: 全年预算安排36万元. */
function remedyFor(name: string): Bilingual {
  const amount = numberMentions(name).find(isMoney)?.text;
  return amount === undefined
    ? { zh: '写成金额，例如“≤8万元”或“≤150元/人天”。', en: 'State an amount, for example ≤8万元 or ≤150元/人天.' }
    : {
        zh: `把名称里的「${amount}」写到指标值栏，写成“≤${amount}”；名称写是什么成本。`,
        en: `Move “${amount}” from the name into the target (≤${amount}) and name the cost.`,
      };
}
