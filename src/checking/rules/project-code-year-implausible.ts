import { hebei } from '../../regulations/local-practice.ts';
import { onProject } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** Digits 7 and 8 of the code are the year the project was entered: not after the fiscal year. Older ones are continued projects. */
export const projectCodeYearImplausible: Rule = {
  id: 'project-code-year-implausible',
  topic: 'text',
  reviewPoint: 'completeness',
  title: { zh: '项目编码的年度晚于预算年度', en: 'Year of the project code after the fiscal year' },
  severity: 'hint',
  cites: [hebei.projectCode],
  explanation: {
    zh: '21 位项目编码的第 7、8 位是入库年度，不应晚于预算年度；早于预算年度的是延续项目，不提出。',
    en: 'Digits 7 and 8 are the year of entry and not after the fiscal year; earlier ones are continued projects.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      const code = view.project.code?.replace(/\s/g, '') ?? '';
      const match = /^\d{6}(\d{2})[A-Z][0-9A-Z]{12}$/.exec(code);
      if (!match || plan.fiscalYear === undefined || 2000 + Number(match[1]) <= plan.fiscalYear) continue;
      yield onProject(
        view,
        'code',
        {
          message: {
            zh: `项目编码「${code}」的年度是 20${match[1] ?? ''} 年，晚于预算年度 ${plan.fiscalYear} 年。`,
            en: `The project code “${code}” is of 20${match[1] ?? ''}, after the fiscal year ${plan.fiscalYear}.`,
          },
          remedy: { zh: '核对项目编码和文件年度。', en: 'Check the code and the year of the paper.' },
        },
        code,
      );
    }
  },
  examples: {
    accept: [
      { name: '当年', plan: planOf({ code: '13990125P00962610001F' }) },
      { name: '延续项目', plan: planOf({ code: '13990122P00962610001F' }) },
    ],
    reject: [
      { name: '晚一年', plan: planOf({ code: '13990126P00962610001F' }), findings: 1 },
      { name: '年度写错', plan: planOf({ code: '13990152P00962610001F' }), findings: 1 },
    ],
  },
};
