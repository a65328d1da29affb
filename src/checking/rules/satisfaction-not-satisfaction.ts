import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isNothing } from '../filler.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isSatisfaction } from '../satisfaction.ts';

/** Under 满意度 stands what those served think of it. Numbers of complaints are near enough and are left alone; how complaints are dealt with (投诉处理率) is work done. */
export const satisfactionNotSatisfaction: Rule = {
  id: 'satisfaction-not-satisfaction',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '满意度指标说的不是满意度', en: 'Satisfaction indicator that is not about satisfaction' },
  severity: 'warning',
  cites: [guide2021.satisfactionWhenApplicable],
  explanation: {
    zh: '满意度指标反映服务对象的认可程度。名称、描述、指标值都没有说满意、认可、评价、投诉的提出，投诉处理率说的是办事，也提出；写“不适用”的不提出。',
    en: 'Satisfaction is what those served think. Lines whose name, description and target speak of none of it are found, and how complaints are dealt with; 不适用 is not.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'satisfaction' || view.name === '' || isNothing(view.name)) continue;
      if (isSatisfaction(view) || view.indicator.target.kind === 'not-applicable') continue;
      const name = shorten(view.indicator.level3);
      yield onIndicator(view, 'level3', {
        message: {
          zh: `满意度指标「${name}」说的不是服务对象满意不满意。`,
          en: `The satisfaction indicator “${name}” is not about whether those served are satisfied.`,
        },
        remedy: {
          zh: '写明谁对什么的满意度，例如“参训企业对培训的满意度”；没有服务对象的项目不必设满意度。',
          en: 'Say whose satisfaction with what; a project that serves nobody directly needs none.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '满意度', plan: planWith(line('服务对象满意度指标', '沿线群众满意度', '≥90%')) },
      { name: '安全感', plan: planWith(line('服务对象满意度指标', '提升群众安全感', '≥90%')) },
      { name: '对投诉处理的满意度', plan: planWith(line('满意度指标', '投诉处理满意率', '≥95%')) },
      { name: '投诉', plan: planWith(line('服务对象满意度指标', '有效投诉次数', '≤2次')) },
    ],
    reject: [
      { name: '宣传广度', plan: planWith(line('服务对象满意度指标', '加大宣传的广度和深度', '>90%')), findings: 1 },
      { name: '投诉办得怎样', plan: planWith(line('服务对象满意度指标', '游客投诉处理率', '≥95%')), findings: 1 },
      { name: '覆盖率', plan: planWith(line('服务对象满意度指标', '设施覆盖率', '≥90%')), findings: 1 },
    ],
  },
};
