import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { unitKind } from '../unit-kind.ts';
import { isVaguePeriod } from '../vague-period.ts';

const TIME_IN_NAME =
  /[时期日月季天年]|[审时期]限|限内|及早|进度|速度|快|效率|延误|推进|提前|准点|截止|频次|响应|前完成|按计划|按进度|按合同|随到随|即[办到]/;
const TIME_IN_DESCRIPTION = /(及时|按时|按期|准时|时间|时限|期限|工期|进度|\d+(小时|天|日|个月|分钟)|月底|年底|之前)/;

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
      const { target, level3 } = view.indicator;
      if (view.level2 !== 'timeliness' || target.kind === 'absent' || target.kind === 'not-applicable') continue;
      if (
        view.numbers.some((number) => unitKind(number) === 'time' || number.per !== undefined) ||
        isVaguePeriod(target.text)
      )
        continue;
      if (TIME_IN_NAME.test(`${view.name}${target.text}`) || TIME_IN_DESCRIPTION.test(view.description)) continue;
      if (/完成(率|情况|比例)?$/.test(view.name)) continue;
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
