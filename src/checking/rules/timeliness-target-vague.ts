import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { vaguenessOf } from '../vague-period.ts';

/** A date or limit that the name gives. */
const NAMES_DATE = /\d+(月|日|天|个?工作日|小时)|[一二三四]季度|月底|年底|次月|当月/;

/** From which day to which a contract or a subsidy runs is its term, also where that is the year. */
const TERM = /(?:服务|合同|租赁?|补[贴助]|保[修险]|质保|运维|聘用).{0,4}期/;
const TO_THE_DAY = /(?:日|[./-]\d{1,2})$/;

/**
 * "1年", "全年", "及时" is no deadline: an annual budget is spent within the year anyway. The name is read where the target cell is empty
 * ("1年" stands in the name column of many Hunan tables). 按期 beside a name that gives the date ("11月底前完成验收") is clear.
 */
export const timelinessTargetVague: Rule = {
  id: 'timeliness-target-vague',
  topic: 'class',
  reviewPoint: 'clarity',
  title: { zh: '时效指标没有时点或时限', en: 'Timeliness without a date or limit' },
  severity: 'warning',
  cites: [guide2021.timelinessIndicator],
  explanation: {
    zh: '时效指标应写明何时完成或多长时间内完成。“1年”“全年”“与财政年度一致”只重复了预算年度，“及时”“随时”“高效”没有说多快，都起不到约束作用。指标值为空而名称写“1年”的也提出。',
    en: 'Timeliness names a date or a limit; "1年" and "全年" only repeat the budget year, "及时" and "随时" set no limit. An empty target with such a name counts too.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'timeliness') continue;
      const { target, level3 } = view.indicator;
      const inName = target.kind === 'absent';
      const words = inName ? level3 : target.text;
      const vagueness = vaguenessOf(words);
      const isPrompt = vagueness === 'prompt';
      if (!vagueness || (isPrompt && NAMES_DATE.test(level3)) || (TO_THE_DAY.test(words) && TERM.test(level3)))
        continue;
      yield onIndicator(view, inName ? 'level3' : 'target', {
        message: {
          zh: `时效指标只写了「${shorten(words)}」，${isPrompt ? '没有说多快算数' : '等于重复预算年度'}，没有时点或时限。`,
          en: `The timeliness indicator says only “${shorten(words)}”, which ${isPrompt ? 'sets no limit' : 'repeats the budget year'}.`,
        },
        remedy: {
          zh: '写明时点或时限，例如“6月底前完成”“收到后2个工作日内”“每月25日前发放”。',
          en: 'Name a date or limit: by the end of June, within 2 working days, by the 25th of each month.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '写明时点', plan: planWith(line('时效指标', '工程完工时间', '11月底前')) },
      { name: '不间断服务', plan: planWith(line('时效指标', '平台巡查', '7×24小时全年')) },
      { name: '合同起止日', plan: planWith(line('时效指标', '物业服务期限', '2025年1月1日至12月31日')) },
      { name: '写明时限', plan: planWith(line('时效指标', '险情处置时间', '≤6小时')) },
      { name: '名称写明时点', plan: planWith(line('时效指标', '11月底前完成验收', '按期')) },
      { name: '按期完成率', plan: planWith(line('时效指标', '按期完成率', '≥95%')) },
    ],
    reject: [
      { name: '从年初到年底', plan: planWith(line('时效指标', '培训完成时间', '2025.1.1-2025.12.31')), findings: 1 },
      { name: '随时', plan: planWith(line('时效指标', '政策咨询答复', '随时答复')), findings: 1 },
      { name: '财政年度', plan: planWith(line('时效指标', '养护合同执行期', '与财政年度一致')), findings: 1 },
      { name: '第一时间', plan: planWith(line('时效指标', '险情处置', '第一时间处置')), findings: 1 },
      { name: '规定时间内', plan: planWith(line('时效指标', '养护任务完成', '规定时间内完成')), findings: 1 },
      { name: '全年', plan: planWith(line('时效指标', '日常巡查', '全年')), findings: 1 },
      { name: '不超过一年', plan: planWith(line('时效指标', '完成工作时间', '≤1年')), findings: 1 },
      { name: '及时', plan: planWith(line('时效指标', '养护完成情况', '及时')), findings: 1 },
      { name: '名称写 1 年', plan: planWith(line('时效指标', '1年', '')), findings: 1 },
    ],
  },
};
