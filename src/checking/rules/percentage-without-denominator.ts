import type { Bilingual } from '../../base/bilingual.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { numberMentions } from '../number-mentions.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isShareOfNothing } from '../share-of-nothing.ts';

/**
 * "加强管理 ≥95%": of what is it 95 %? Found only where name, description and target say no share, growth or completion. Satisfaction,
 * cost, counts in %, questions and fillers have rules of their own.
 */
export const percentageWithoutDenominator: Rule = {
  id: 'percentage-without-denominator',
  topic: 'value',
  reviewPoint: 'indicator-soundness',
  title: { zh: '百分比不知是什么的比例', en: 'Percentage of nothing named' },
  severity: 'warning',
  cites: [measures2015.goalsQuantified, guide2021.dataSources],
  explanation: {
    zh: '指标值是百分比，名称、描述和指标值却都看不出分子、分母或增长的基数，年末无法计算。满意度、成本、是非问句和无实质内容的指标由各自的规则提出。',
    en: 'The target is a percentage, but nothing says of what. Satisfaction, cost, questions and fillers have rules of their own.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (!isShareOfNothing(view)) continue;
      const { text } = view.indicator.target;
      const name = shorten(view.indicator.level3);
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${name}」的指标值是「${text}」，但看不出是什么占什么的比例，年末无法计算。`,
          en: `The target of “${name}” is “${text}”, but nothing says of what, so it cannot be computed.`,
        },
        remedy: remedyFor(view),
      });
    }
  },
  examples: {
    accept: [
      { name: '两种收入相比', plan: planWith(line('经济效益指标', '良种田亩均收入较普通田', '≥5%')) },
      { name: '名称是率', plan: planWith(line('质量指标', '路面优良率', '≥95%')) },
      {
        name: '描述写明比例',
        plan: planWith(line('质量指标', '险情分析', '≥90%', { description: '已分析的险情占全部险情的比例' })),
      },
      { name: '按定义就是百分比', plan: planWith(line('生态效益指标', '草原植被盖度', '≥45%')) },
      { name: '遵守纪律另有一条', plan: planWith(line('质量指标', '严格遵守财务制度', '100%')) },
      { name: '参与度', plan: planWith(line('社会效益指标', '隐患区群众演练参与度', '≥86%')) },
      { name: '成功率', plan: planWith(line('质量指标', '调解成功率', '≥97%')) },
      { name: '增长', plan: planWith(line('经济效益指标', '客运量增长', '≥5%')) },
    ],
    reject: [
      { name: '名称里有数量', plan: planWith(line('数量指标', '添置攀爬架3组', '100%')), findings: 1 },
      {
        name: '能力以百分比计',
        plan: planWith(line('社会效益指标', '履职能力', '≥95%', { description: '加强日常管理' })),
        findings: 1,
      },
      {
        name: '改善百分之百',
        plan: planWith(line('社会效益指标', '校舍条件改善、教学水平提高', '=100%')),
        findings: 1,
      },
      { name: '工作以百分比计', plan: planWith(line('质量指标', '重大险情分析', '≥90%')), findings: 1 },
    ],
  },
};

/** A quantity may stand in the name already: 添置攀爬架3组. */
function remedyFor({ level2, indicator: { level3 } }: IndicatorView): Bilingual {
  const [amount, another] = level2 === 'quantity' ? numberMentions(level3) : [];
  return amount === undefined || another !== undefined
    ? {
        zh: '把名称写成“……率”，在绩效指标描述中写明分子和分母；或者改用可以计数的指标。',
        en: 'Name it as a rate and state numerator and denominator in the description, or count something.',
      }
    : {
        zh: `把名称里的「${amount.text}」写到指标值栏，写成“≥${amount.text}”；名称只留衡量的内容。`,
        en: `Move “${amount.text}” from the name into the target (≥${amount.text}); the name says what is measured.`,
      };
}
