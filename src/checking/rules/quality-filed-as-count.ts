import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isBad } from '../name-direction.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isCountName, unitKind } from '../unit-kind.ts';

/** A plain count says how much, not how well. Counts of faults, accidents and complaints do say how well and are left alone. */
export const qualityFiledAsCount: Rule = {
  id: 'quality-filed-as-count',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '质量指标只是数量', en: 'Quality indicator is a count' },
  severity: 'warning',
  cites: [guide2021.qualityIndicator, guide2021.quantityIndicator],
  explanation: {
    zh: '质量指标说明做得怎样（合格率、优良率、达标率）。名称是个数、人数、次数的属于数量指标；事故、差错、投诉的数量能反映质量，不提出。',
    en: 'Quality says how well; plain counts are quantity. Counts of faults, accidents and complaints are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (
        view.level2 !== 'quality' ||
        !isCountName(view.name) ||
        isBad(view.name) ||
        /(差错|错误|失误|不合格|缺陷|漏|获奖|优秀|达标|合格)/.test(view.name)
      )
        continue;
      if (!view.numbers.some((number) => unitKind(number) === 'count')) continue;
      const { level3, target } = view.indicator;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `质量指标「${shorten(level3)}」（指标值「${target.text}」）说的是数量，没有说明做得怎样。`,
          en: `The quality indicator “${shorten(level3)}” (“${target.text}”) is a count and does not say how well.`,
        },
        remedy: {
          zh: '移到数量指标；质量指标写合格率、达标率等标准。',
          en: 'Move it to quantity; state a standard such as a pass rate here.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '合格率', plan: planWith(line('质量指标', '路面验收合格率', '≥98%')) },
      { name: '差错数', plan: planWith(line('质量指标', '台账差错次数', '≤3次')) },
    ],
    reject: [
      { name: '签约个数', plan: planWith(line('质量指标', '推介活动的签约项目个数', '≥1个')), findings: 1 },
      { name: '培训人数', plan: planWith(line('质量指标', '培训人数', '≥60人')), findings: 1 },
    ],
  },
};
