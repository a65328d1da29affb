import type { Form } from '../form.ts';
import { evaluationTable, goalsTable, moneyTable } from './shared-rows.ts';

/** 部门整体支出绩效自评表: the department as a whole, in the layout of the project's form (seen in Anhui and Hunan). */
export const departmentSelfEvaluation: Form = {
  id: 'department-self-evaluation',
  title: { zh: '部门整体支出绩效自评表', en: 'Self-evaluation of a department as a whole' },
  origin: { zh: '各省通行式样', en: 'as used in many provinces' },
  scope: 'paper',
  parts: [
    { kind: 'heading', level: 0, text: '部门整体支出绩效自评表' },
    { kind: 'text', text: '（{plan.fiscalYear}年度）', align: 'center' },
    { kind: 'table', columns: [15, 85], rows: [{ cells: [{ text: '部门名称' }, { text: '{plan.department.name}' }] }] },
    {
      ...moneyTable,
      rows: moneyTable.rows.map((row) =>
        'each' in row
          ? row
          : {
              ...row,
              cells: row.cells.map((cell, index) =>
                index === 0 ? { ...cell, text: '预算资金\n（{money.unit}）' } : cell,
              ),
            },
      ),
    },
    goalsTable('{plan.overallGoal}', '{plan.outcome}'),
    evaluationTable('{plan.printedTotal}'),
    { kind: 'text', text: '填表人：', beside: ['单位负责人签字：'] },
  ],
};
