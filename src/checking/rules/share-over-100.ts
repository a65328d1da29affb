import type { Bilingual } from '../../base/bilingual.ts';
import type { NumberTarget } from '../../model/target.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { mayPass100 } from '../may-pass-100.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isCountName } from '../unit-kind.ts';
import { misreadShare } from '../value-range.ts';

/** A share cannot pass 100 %. Growth, multiples and over-fulfilment are left alone; a count in % has the wrong unit (unit-does-not-fit-name). */
export const shareOver100: Rule = {
  id: 'share-over-100',
  topic: 'value',
  reviewPoint: 'reasonableness',
  title: { zh: '比率超过 100%', en: 'Share over 100 %' },
  severity: 'error',
  cites: [measures2015.goalsReasonable, guide2021.operatorsAndUnits],
  explanation: {
    zh: '覆盖率、合格率、满意度等比率最多为 100%，“≥120%”“>100%”不可能实现。增长幅度、倍数、超额完成的不提出；人数、次数写成百分比的由单位一条提出。',
    en: 'A share is at most 100 %: “≥120%” or “>100%” cannot be reached. Growth, multiples and over-fulfilment are left alone; a count in % is the finding of its unit.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (mayPass100(view)) continue;
      const over = view.numbers.find(
        ({ unit, value, op }) =>
          unit === '%' && (Number(value) > 100 ? op !== '≤' && op !== '<' : Number(value) === 100 && op === '>'),
      );
      if (!over || isCountName(view.name)) continue;
      const { text } = view.indicator.target;
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${shorten(view.indicator.level3)}」是比率，指标值「${text}」超过 100%，不可能实现。`,
          en: `“${shorten(view.indicator.level3)}” is a share; its target “${text}” is over 100 % and cannot be reached.`,
        },
        remedy: remedyFor(over),
      });
    }
  },
  examples: {
    accept: [
      { name: '不超过 100%', plan: planWith(line('质量指标', '隐患整改率', '≥98%')) },
      { name: '件数写成百分比的另有一条', plan: planWith(line('数量指标', '疫苗接种剂数', '≥6000%')) },
      { name: '增长可以超过', plan: planWith(line('经济效益指标', '旅游收入增长率', '≥110%')) },
    ],
    reject: [
      { name: '覆盖率 120%', plan: planWith(line('社会效益指标', '宣传覆盖率', '≥120%')), findings: 1 },
      { name: '大于 100%', plan: planWith(line('服务对象满意度指标', '群众满意度', '>100%')), findings: 1 },
    ],
  },
};

function remedyFor(over: NumberTarget): Bilingual {
  const { value } = over;
  const meant = misreadShare(over);
  const [zh, en] = [
    '改为不超过 100% 的数值；想说增长的，在名称中写明“增长”。',
    'Give at most 100 %, or say "growth" in the name.',
  ];
  if (meant === undefined) return { zh, en };
  return {
    zh: `先核对原件：“≥${meant}%”在识别成文字时常成“${value}%”。原件就是“${value}%”的，${zh}`,
    en: `Look at the original first: “≥${meant}%” is often recognised as “${value}%”. If it is not: ${en}`,
  };
}
