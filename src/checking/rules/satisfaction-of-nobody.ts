import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

const BARE = /^(?:总体|综合|整体|服务|工作)?(?:满意度?|满意率|满意程度|满意情况|满意度指标|满意度情况|满意度调查)$/;
/** Words of a description that say who is asked. */
const NAMES_WHOM = /群众|对象|企业|居民|村民|农户|学生|家长|患者|职工|人员|用户|游客|市民|公众|师生|代表|单位/;

/** 满意度 alone does not say who is asked. A description that says it will do, and so does 服务对象满意度, the name of the class. */
export const satisfactionOfNobody: Rule = {
  id: 'satisfaction-of-nobody',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '满意度没有写明是谁的', en: 'Satisfaction of nobody named' },
  severity: 'hint',
  cites: [guide2021.satisfactionWhenApplicable, guide2021.indicatorNames],
  explanation: {
    zh: '满意度指标应写明调查谁、对什么满意。名称只写“满意度”“满意率”，描述也没有写明对象的提出；“服务对象满意度”不提出。',
    en: 'A satisfaction indicator says whose satisfaction it is. A bare 满意度 is found where the description does not say it either; 服务对象满意度 passes.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'satisfaction' || !BARE.test(view.name) || NAMES_WHOM.test(view.description)) continue;
      if (NAMES_WHOM.test(view.indicator.target.text)) continue;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `满意度指标只写「${view.indicator.level3.trim()}」，没有说是谁的满意度，年末不知道该调查谁。`,
          en: `The indicator says only “${view.indicator.level3.trim()}”: nobody knows who is to be asked.`,
        },
        remedy: {
          zh: '写明对象和内容，例如“参训农民工对培训的满意度”“沿线群众满意度”。',
          en: 'Say whose satisfaction with what it is.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '指标值写明对象', plan: planWith(line('服务对象满意度指标', '满意度', '受益群众满意度≥90%')) },
      { name: '写明对象', plan: planWith(line('服务对象满意度指标', '沿线群众满意度', '≥90%')) },
      { name: '服务对象', plan: planWith(line('服务对象满意度指标', '服务对象满意度', '≥90%')) },
      {
        name: '描述写明对象',
        plan: planWith(line('满意度指标', '满意度', '≥90%', { description: '受访居民中表示满意的比例' })),
      },
    ],
    reject: [
      { name: '只写满意度', plan: planWith(line('服务对象满意度指标', '满意度', '≥90%')), findings: 1 },
      { name: '只写满意率', plan: planWith(line('满意度指标', '满意率', '≥95%')), findings: 1 },
    ],
  },
};
