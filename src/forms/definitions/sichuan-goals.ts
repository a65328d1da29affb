import type { Form } from '../form.ts';
import { heads, levelCells, titleOfYear } from './shared-parts.ts';

/**
 * 四川 部门预算项目绩效目标表: one flat list of all projects in 元, with operator, value and unit in cells of their own, 权重 and 指标方向性
 * (practice of 2023 to 2025, seen).
 */
export const sichuanGoals: Form = {
  id: 'sichuan-goals',
  title: { zh: '部门预算项目绩效目标表（四川）', en: 'Goals of all projects of a department (Sichuan)' },
  origin: { zh: '四川省各级部门公开的目标表', en: 'goal lists published by departments in Sichuan' },
  scope: 'paper',
  landscape: true,
  moneyUnit: '元',
  parts: [
    ...titleOfYear('部门预算项目绩效目标表'),
    { kind: 'text', text: '部门：{plan.department.name}', beside: ['金额单位：{money.unit}'] },
    {
      kind: 'table',
      columns: [9, 14, 9.5, 16, 7, 8, 13, 5, 7, 5, 4.5, 6],
      rows: [
        {
          header: true,
          cells: heads(
            '单位名称',
            '项目名称',
            '预算数',
            '年度目标',
            '一级指标',
            '二级指标',
            '三级指标',
            '指标性质',
            '指标值',
            '度量单位',
            '权重',
            '指标方向性',
          ),
        },
        {
          each: 'flat',
          merge: [[0, 1, 2, 3, 4, 5]],
          atLeast: 1,
          cells: [
            { text: '{project.unit}' },
            { text: '{project.codeAndName}', align: 'left' },
            { text: '{project.amounts.total}', number: true },
            { text: '{project.goals}', align: 'left' },
            ...levelCells,
            { text: '{indicator.target.operator}' },
            { text: '{indicator.target.value}' },
            { text: '{indicator.target.unit}' },
            { text: '{indicator.weight}', number: true },
            { text: '{indicator.further:指标方向性}' },
          ],
        },
      ],
    },
  ],
};
