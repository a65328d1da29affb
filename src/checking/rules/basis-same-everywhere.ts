import { guide2021 } from '../../regulations/guide2021.ts';
import { hebei } from '../../regulations/local-practice.ts';
import { onProject } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { plain, shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** Kinds of standard that cannot settle a deadline, a cost and the satisfaction alike; what is planned (计划标准) can. */
const ONE_KIND = /^(?:行业|历史|预算支出)标准$/;

/** How points are given (评分标准), which may well be the same for all. */
const OF_POINTS = /得满分|扣分|不得分|按比例|酌情给分/;

/** From this many indicators on, one and the same basis for all is copied and not thought of. */
const FROM = 4;

/**
 * One document seldom settles the quantity, the deadline, the cost and the satisfaction at once. Found per project where at least four
 * indicators all give one basis. Generic ones ("依据上级要求") are basis-generic; of the named kinds of standard 计划标准 is left alone.
 */
export const basisSameEverywhere: Rule = {
  id: 'basis-same-everywhere',
  topic: 'plan',
  reviewPoint: 'conditions',
  title: { zh: '全部指标的依据相同', en: 'Same basis for every indicator' },
  severity: 'hint',
  cites: [guide2021.targetBasis, hebei.descriptionAndBasis],
  explanation: {
    zh: '同一份文件很难同时确定数量、时限、成本和满意度。一个项目四项以上指标依据完全相同时提出一次。空泛的依据另有一条；全部写“计划标准”的不提出。',
    en: 'One document seldom settles quantity, deadline, cost and satisfaction at once. Found once per project from four indicators on.',
  },
  *check(plan) {
    for (const project of viewOf(plan).projects) {
      const bases = project.indicators
        .filter(({ repeatsAnnual }) => !repeatsAnnual)
        .map(({ indicator }) => plain(indicator.basis ?? ''));
      const first = bases[0] ?? '';
      if (bases.length < FROM || (first.length < 6 && !ONE_KIND.test(first)) || bases.some((basis) => basis !== first))
        continue;
      if (/^(依据|根据|按照?)?(上级|有关|相关|单位|实际)?(工作)?(要求|需要|情况|文件|规定|安排)/.test(first)) continue;
      if (OF_POINTS.test(first)) continue;
      const printed = project.indicators[0]?.indicator.basis ?? '';
      yield onProject(
        project,
        'indicators',
        {
          message: {
            zh: `项目「${project.label}」的 ${bases.length} 项指标依据都是「${shorten(printed)}」，一份依据难以同时确定数量、时限、成本和满意度。`,
            en: `All ${bases.length} indicators of “${project.label}” rest on “${shorten(printed)}”.`,
          },
          remedy: {
            zh: '逐项写明：数量依合同或计划，成本依支出标准，满意度依以往调查。',
            en: 'Give each its own: contract or plan, expenditure standard, earlier survey.',
          },
        },
        shorten(printed),
      );
    }
  },
  examples: {
    accept: [
      {
        name: '都写怎样给分',
        plan: planWith(
          ...['数量指标', '质量指标', '时效指标', '社会效益指标'].map((level2, at) =>
            line(level2, `养护任务${at}`, '≥95%', { basis: '完成得满分，未完成按比例扣分' }),
          ),
        ),
      },
      {
        name: '都按计划',
        plan: planWith(...['a', 'b', 'c', 'd'].map((n) => line('数量指标', n, '≥9公里', { basis: '计划标准' }))),
      },
      {
        name: '各有依据',
        plan: planWith(
          ...['养护计划（2025年）', '公路养护技术规范', '施工合同第六条', '2024年问卷结果'].map((basis, i) =>
            line('数量指标', `指标${i}`, '≥9公里', { basis }),
          ),
        ),
      },
      {
        name: '指标不多',
        plan: planWith(
          ...['a', 'b', 'c'].map((n) => line('数量指标', n, '≥9公里', { basis: '云川县公路养护实施细则' })),
        ),
      },
    ],
    reject: [
      {
        name: '四项都写行业标准',
        plan: planWith(...['a', 'b', 'c', 'd'].map((n) => line('数量指标', n, '≥9公里', { basis: '行业标准' }))),
        findings: 1,
      },
      {
        name: '四项都写同一细则',
        plan: planWith(
          ...['a', 'b', 'c', 'd'].map((n) => line('数量指标', n, '≥9公里', { basis: '《云川县公路养护实施细则》' })),
        ),
        findings: 1,
      },
      {
        name: '五项都写同一文号',
        plan: planWith(
          ...['a', 'b', 'c', 'd', 'e'].map((n) => line('数量指标', n, '≥9公里', { basis: '云交发〔2024〕12号' })),
        ),
        findings: 1,
      },
    ],
  },
};
