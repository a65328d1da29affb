import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { saysNoTime } from '../time-limit.ts';

/**
 * A timeliness indicator says when or how fast. Found where name, target and description name no time and the target is a share or a count
 * that is not one: coverage or quality under 时效. Completion ("完成率") is left alone: forms mean "of what was due".
 */
export const timelinessNotAboutTime: Rule = {
  id: 'timeliness-not-about-time',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '时效指标说的不是时间', en: 'Timeliness indicator that is not about time' },
  severity: 'warning',
  cites: [guide2021.timelinessIndicator],
  explanation: {
    zh: '时效指标反映何时、多快。名称、指标值和描述都没有时间含义，而是覆盖率、合格率、达标程度的，属于质量或效益指标。写“完成率”的不提出。',
    en: 'Timeliness says when or how fast. Coverage, standards and quality belong to other classes. Completion rates are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'timeliness' || !saysNoTime(view)) continue;
      const { target, level3 } = view.indicator;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `时效指标「${shorten(level3)}」（指标值「${shorten(target.text)}」）没有说何时、多快，不反映时效。`,
          en: `The timeliness indicator “${shorten(level3)}” (“${shorten(target.text)}”) says neither when nor how fast.`,
        },
        remedy: {
          zh: '覆盖面、达标程度移到质量或效益指标；时效指标写完成时点或时限。',
          en: 'Move coverage and standards to quality or benefit; state a date or limit here.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '时限', plan: planWith(line('时效指标', '险情处置时限', '≤6小时')) },
      { name: '及时率', plan: planWith(line('时效指标', '资金拨付及时率', '≥98%')) },
      { name: '审限内', plan: planWith(line('时效指标', '法定审限内结案率', '≥95%')) },
      { name: '按计划完工', plan: planWith(line('时效指标', '工程按计划完工率', '100%')) },
      {
        name: '描述说明按期',
        plan: planWith(line('时效指标', '验收率', '≥95%', { description: '按期完成验收的项目占比' })),
      },
    ],
    reject: [
      { name: '达标程度', plan: planWith(line('时效指标', '标准达到的程度', '光纤覆盖率达到100%')), findings: 1 },
      { name: '合格率', plan: planWith(line('时效指标', '设备合格率', '≥98%')), findings: 1 },
    ],
  },
};
