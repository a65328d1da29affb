import type { Form } from '../form.ts';
import { heads, indicatorTable, signatures } from './shared-parts.ts';

/** 湖南 附表3 专项资金支出方向绩效目标表, with 绩效标准 for each indicator and 支出明细及测算说明 (2023 practice, seen). */
export const hunanSpendingDirection: Form = {
  id: 'hunan-spending-direction',
  title: { zh: '专项资金支出方向绩效目标表（湖南附表3）', en: 'Goals of one use of a special fund (Hunan, annex 3)' },
  origin: { zh: '湖南省各级部门公开的附表3', en: 'annex 3 as published by departments in Hunan' },
  scope: 'project',
  parts: [
    { kind: 'text', text: '附表3' },
    { kind: 'heading', level: 0, text: '{plan.fiscalYear}年专项资金支出方向绩效目标表' },
    { kind: 'text', text: '填报单位：{plan.department.name}（盖章）', beside: ['金额单位：{money.unit}'] },
    {
      kind: 'table',
      columns: [15, 35, 12, 11, 27],
      rows: [
        {
          cells: [
            { text: '支出方向\n（子项）' },
            { text: '{project.name}' },
            { text: '所属专项', rows: 2 },
            { text: '名称' },
            { text: '{project.further:名称}' },
          ],
        },
        {
          cells: [
            { text: '项目金额' },
            { text: '{project.amounts.total}', number: true },
            { text: '金额' },
            { text: '{project.further:金额}', number: true },
          ],
        },
        { cells: [{ text: '项目实施期' }, { text: '{project.period}', span: 4 }] },
        {
          height: 14,
          cells: [{ text: '实施期绩效目标' }, { text: '{project.midtermGoals}', span: 4, align: 'left' }],
        },
        { height: 14, cells: [{ text: '年度绩效目标' }, { text: '{project.goals}', span: 4, align: 'left' }] },
      ],
    },
    indicatorTable({
      columns: [15, 11, 15, 28, 16, 15],
      side: '年度绩效指标',
      further: [
        ['指标值及单位', { text: '{indicator.target}' }],
        ['绩效标准', { text: '{indicator.basis}' }],
      ],
    }),
    {
      kind: 'table',
      joined: true,
      columns: [15, 18, 18, 11, 38],
      rows: [
        {
          cells: [
            { text: '支出明细及测算说明', rows: 'rest' },
            ...heads('支出内容简介', '支出明细', '金额', '支出测算依据及过程说明'),
          ],
        },
        {
          each: 'costLines',
          atLeast: 1,
          cells: [
            { text: '' },
            { text: '{cost.name}', align: 'left' },
            { text: '{cost.amount}', number: true, key: 'amount' },
            { text: '{cost.formula}', align: 'left' },
          ],
        },
        {
          cells: [
            { text: '合计', span: 2 },
            { text: '{project.costTotal}', number: true, formula: { kind: 'sum', of: 'amount' } },
            { text: '' },
          ],
        },
      ],
    },
    ...signatures,
  ],
};
