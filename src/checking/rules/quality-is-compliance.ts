import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** That money is spent by the rules is a duty, not the quality of what is delivered. Compliance of the delivered thing (检测合规率) is left alone. */
export const qualityIsCompliance: Rule = {
  id: 'quality-is-compliance',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '以资金使用合规作质量指标', en: 'Spending by the rules as a quality indicator' },
  severity: 'warning',
  cites: [guide2021.qualityIndicator],
  explanation: {
    zh: '经费支出合规是管理要求，不反映所提供产品或服务的质量。产品、服务本身合规、合格的不提出。',
    en: 'Lawful spending is a duty and says nothing of the quality delivered. Compliance of what is delivered is left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'quality' || !/(经费|资金|支出|财务|专款|报销)/.test(view.name)) continue;
      if (!/(合规|规范|合法|专款专用|符合规定|按规定)/.test(`${view.name}${view.indicator.target.text}`)) continue;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `质量指标「${shorten(view.indicator.level3)}」说的是资金使用合规，不反映产品或服务的质量。`,
          en: `The quality indicator “${shorten(view.indicator.level3)}” is about lawful spending, not about what is delivered.`,
        },
        remedy: {
          zh: '换成产出的质量标准，例如合格率、达标率、准确率。',
          en: 'Name a standard of the output: pass rate, accuracy.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '产出的质量', plan: planWith(line('质量指标', '工程验收合格率', '100%')) },
      { name: '产品合规', plan: planWith(line('质量指标', '标志标线设置合规率', '≥98%')) },
    ],
    reject: [
      {
        name: '经费支出合规性',
        plan: planWith(line('质量指标', '经费支出合规性', '严格执行相关财经法规')),
        findings: 1,
      },
      { name: '资金专款专用', plan: planWith(line('质量指标', '资金专款专用率', '100%')), findings: 1 },
    ],
  },
};
