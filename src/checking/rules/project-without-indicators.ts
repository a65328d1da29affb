import { measures2015 } from '../../regulations/measures2015.ts';
import { opinions2018 } from '../../regulations/opinions2018.ts';
import { onAbsentPart } from '../draft.ts';
import { examplePlan, line, planOf, planWith } from '../example-plan.ts';
import { viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/** Goals and indicators are a precondition of the money. A project that a summary only lists is not in the plan's projects and not judged. */
export const projectWithoutIndicators: Rule = {
  id: 'project-without-indicators',
  topic: 'plan',
  reviewPoint: 'completeness',
  title: { zh: '项目没有绩效指标', en: 'Project without indicators' },
  severity: 'error',
  cites: [opinions2018.goalsBeforeBudget, measures2015.declarationForm],
  needsWholeTable: true,
  explanation: {
    zh: '安排预算的项目都应有绩效指标。文件里有项目表而没有一行指标的提出；若是识别问题，报告的读取信息中会说明。',
    en: 'Every funded project has indicators. A project table without a single indicator line is found.',
  },
  *check(plan): Iterable<Draft> {
    for (const view of viewOf(plan).projects) {
      if (view.indicators.length > 0) continue;
      yield onAbsentPart(plan, view, 'indicators', {
        message: {
          zh: `项目「${view.label}」没有任何绩效指标。`,
          en: `The project “${view.label}” has no indicator at all.`,
        },
        remedy: {
          zh: '补填产出、效益、满意度指标；若原件里有指标而这里没有，请核对读取信息。',
          en: 'Add output, benefit and satisfaction indicators; if the paper has them, see the reading messages.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '有指标', plan: planWith(line('数量指标', '养护里程', '≥120公里')) },
      { name: '没有项目的文件', plan: examplePlan() },
    ],
    reject: [
      { name: '只有项目名称和金额', plan: planOf({ indicators: [] }), findings: 1 },
      { name: '有目标没有指标', plan: planOf({ goals: ['保障道路畅通'] }), findings: 1 },
    ],
  },
};
