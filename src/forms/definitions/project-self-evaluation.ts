import type { Form } from '../form.ts';
import { evaluationTable, goalsTable, moneyTable } from './shared-rows.ts';
import { signatures } from './signatures.ts';

/** 项目支出绩效自评表 (财预〔2020〕10号; layout seen in filled forms of many provinces). */
export const projectSelfEvaluation: Form = {
  id: 'project-self-evaluation',
  title: { zh: '项目支出绩效自评表', en: 'Self-evaluation of a project' },
  origin: { zh: '全国通用，财预〔2020〕10号', en: 'national, 财预〔2020〕10号' },
  scope: 'project',
  needs: 'scores',
  parts: [
    { kind: 'heading', level: 0, text: '项目支出绩效自评表' },
    { kind: 'text', text: '（{plan.fiscalYear}年度）', align: 'center' },
    {
      kind: 'table',
      columns: [15, 35, 15, 35],
      rows: [
        { cells: [{ text: '项目名称' }, { text: '{project.name}', span: 3 }] },
        {
          cells: [
            { text: '主管部门' },
            { text: '{project.department}' },
            { text: '实施单位' },
            { text: '{project.unit}' },
          ],
        },
      ],
    },
    moneyTable('项目资金'),
    goalsTable('{project.goals}', '{project.outcome}'),
    evaluationTable('{project.printedTotal}', '{project.printedGrade}'),
    ...signatures,
  ],
};
