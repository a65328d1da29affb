import type { Form } from '../form.ts';
import { evaluationTable, goalsTable, moneyTable, projectHead, signatures, titleOfYear } from './shared-parts.ts';

/** 项目支出绩效自评表 (财预〔2020〕10号; layout seen in filled forms of many provinces). */
export const projectSelfEvaluation: Form = {
  id: 'project-self-evaluation',
  title: { zh: '项目支出绩效自评表', en: 'Self-evaluation of a project' },
  origin: { zh: '全国通用，财预〔2020〕10号', en: 'national, 财预〔2020〕10号' },
  scope: 'project',
  needs: 'scores',
  parts: [
    ...titleOfYear('项目支出绩效自评表'),
    projectHead([15, 35, 15, 35]),
    moneyTable('项目资金'),
    goalsTable('{project.goals}', '{project.outcome}'),
    evaluationTable('{project.printedTotal}', '{project.printedGrade}'),
    ...signatures,
  ],
};
