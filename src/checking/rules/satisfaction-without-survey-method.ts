import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isOwnStaff, isSatisfaction } from '../satisfaction.ts';

const METHOD =
  /(问卷|调查|抽样|抽查|随机|测评|评估系统|评价系统|评价器|扫码|回访|访谈|走访|座谈|样本|热线|电话|第三方|投票|打分|评议)/;

/**
 * A satisfaction figure needs a survey. Found where neither name, description, basis nor any further column says how it is asked; complaints
 * are counted and need none. What is not satisfaction at all, and asking the own staff, are other rules' findings.
 */
export const satisfactionWithoutSurveyMethod: Rule = {
  id: 'satisfaction-without-survey-method',
  topic: 'class',
  reviewPoint: 'conditions',
  title: { zh: '满意度没有说明调查方式', en: 'Satisfaction without a survey method' },
  severity: 'hint',
  cites: [guide2021.satisfactionWhenApplicable, guide2021.dataSources],
  explanation: {
    zh: '满意度要靠调查取得，应在描述或依据中说明问卷、回访、评价器等方式。投诉类指标、名称不是满意度的、调查本单位人员的（另有一条）不提出。',
    en: 'Satisfaction is had by asking: description or basis names the method. Complaints and lines that are not satisfaction are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const { indicator } = view;
      if (
        view.level2 !== 'satisfaction' ||
        view.numbers.length === 0 ||
        !isSatisfaction(view) ||
        isOwnStaff(view) ||
        /投诉/.test(view.name)
      )
        continue;
      const words = [
        indicator.level3,
        indicator.description,
        indicator.basis,
        ...Object.values(indicator.further ?? {}),
      ].join('');
      if (METHOD.test(words)) continue;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `「${shorten(indicator.level3)}」没有说明怎样调查（问卷、回访、评价器等），年末没有数据来源。`,
          en: `“${shorten(indicator.level3)}” does not say how it is surveyed: there will be no data at year end.`,
        },
        remedy: {
          zh: '在绩效指标描述或依据中写明调查对象、方式和份数，并列入工作安排。',
          en: 'Say in the description or basis who is asked, how and how many, and plan for it.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '描述写明问卷',
        plan: planWith(line('服务对象满意度指标', '群众满意度', '≥90%', { description: '发放问卷不少于100份' })),
      },
      {
        name: '依据写明回访',
        plan: planWith(line('服务对象满意度指标', '企业满意度', '≥90%', { basis: '电话回访记录' })),
      },
      { name: '投诉不用调查', plan: planWith(line('服务对象满意度指标', '有效投诉次数', '≤2次')) },
    ],
    reject: [
      { name: '没有方式', plan: planWith(line('服务对象满意度指标', '群众满意度', '≥90%')), findings: 1 },
      {
        name: '描述只重复名称',
        plan: planWith(line('满意度指标', '企业满意度', '≥95%', { description: '企业对服务的满意度' })),
        findings: 1,
      },
    ],
  },
};
