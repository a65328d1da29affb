import type { Form } from '../form.ts';
import { heads, indicatorTable, signatures } from './shared-parts.ts';

/** 湖南 附表1 部门整体支出绩效目标表: budget by income and by spending, duties, work plan, indicators with 指标值及单位 (2023 practice, seen). */
export const hunanDepartment: Form = {
  id: 'hunan-department',
  title: { zh: '部门整体支出绩效目标表（湖南附表1）', en: 'Goals of a department as a whole (Hunan, annex 1)' },
  origin: { zh: '湖南省各级部门公开的附表1', en: 'annex 1 as published by departments in Hunan' },
  scope: 'paper',
  parts: [
    { kind: 'text', text: '附表1' },
    { kind: 'heading', level: 0, text: '{plan.fiscalYear}年部门整体支出绩效目标表' },
    { kind: 'text', text: '填报单位：（盖章）', beside: ['金额单位：{money.unit}'] },
    {
      kind: 'table',
      columns: [15, 24, 18, 24, 19],
      rows: [
        { cells: [{ text: '部门名称' }, { text: '{plan.department.name}', span: 4 }] },
        {
          cells: [
            { text: '年度预算申请\n（{money.unit}）', rows: 5 },
            { text: '资金总额' },
            { text: '{plan.budget.total}', span: 3, number: true },
          ],
        },
        {
          cells: [
            { text: '按收入性质分', span: 2 },
            { text: '按支出性质分', span: 2 },
          ],
        },
        {
          cells: [
            { text: '其中：一般公共预算拨款', align: 'left' },
            { text: '{plan.budget.generalPublic}', number: true },
            { text: '其中：基本支出', align: 'left' },
            { text: '{plan.budget.basic}', number: true },
          ],
        },
        {
          cells: [
            { text: '政府性基金拨款', align: 'left' },
            { text: '{plan.budget.governmentFund}', number: true },
            { text: '项目支出', align: 'left' },
            { text: '{plan.budget.project}', number: true },
          ],
        },
        {
          cells: [
            { text: '其他资金', align: 'left' },
            { text: '{plan.budget.other}', number: true },
            { text: '' },
            { text: '' },
          ],
        },
        { height: 16, cells: [{ text: '部门职责概述' }, { text: '{plan.duties}', span: 4, align: 'left' }] },
      ],
    },
    {
      kind: 'table',
      joined: true,
      columns: [15, 24, 18, 43],
      rows: [
        { cells: [{ text: '年度重点工作计划', rows: 'rest' }, ...heads('事项', '责任单位/科室', '工作目标')] },
        {
          each: 'workPlan',
          atLeast: 1,
          cells: [
            { text: '{work.item}', align: 'left' },
            { text: '{work.unit}' },
            { text: '{work.goal}', align: 'left' },
          ],
        },
      ],
    },
    indicatorTable({
      columns: [15, 12, 16, 37, 20],
      side: '年度绩效指标',
      further: [['指标值及单位', { text: '{indicator.target}' }]],
    }),
    ...signatures,
  ],
};
