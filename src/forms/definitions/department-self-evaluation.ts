import type { Form } from '../form.ts';
import { evaluationTable, goalsTable, moneyTable, signatures, titleOfYear } from './shared-parts.ts';

/** 部门整体支出绩效自评表: the department as a whole, in the layout of the project's form (seen in Anhui and Hunan). */
export const departmentSelfEvaluation: Form = {
  id: 'department-self-evaluation',
  title: { zh: '部门整体支出绩效自评表', en: 'Self-evaluation of a department as a whole' },
  origin: { zh: '安徽、湖南等地公开的自评表', en: 'self-evaluations published in Anhui, Hunan and elsewhere' },
  scope: 'paper',
  needs: 'scores',
  parts: [
    ...titleOfYear('部门整体支出绩效自评表'),
    { kind: 'table', columns: [15, 85], rows: [{ cells: [{ text: '部门名称' }, { text: '{plan.department.name}' }] }] },
    moneyTable('预算资金'),
    goalsTable('{plan.overallGoal}', '{plan.outcome}'),
    evaluationTable('{plan.printedTotal}', '{plan.printedGrade}'),
    ...signatures,
  ],
};
