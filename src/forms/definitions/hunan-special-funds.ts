import type { Form } from '../form.ts';
import { heads, signatures } from './shared-parts.ts';

/** 湖南 附表2 专项资金绩效目标汇总表: one line for each special fund with its goals, the total first (2023 practice, seen). */
export const hunanSpecialFunds: Form = {
  id: 'hunan-special-funds',
  title: { zh: '专项资金绩效目标汇总表（湖南附表2）', en: 'List of special funds with their goals (Hunan, annex 2)' },
  origin: { zh: '湖南省各级部门公开的附表2', en: 'annex 2 as published by departments in Hunan' },
  scope: 'paper',
  parts: [
    { kind: 'text', text: '附表2' },
    { kind: 'heading', level: 0, text: '{plan.fiscalYear}年专项资金绩效目标汇总表' },
    { kind: 'text', text: '填报单位：{plan.department.name}（盖章）', beside: ['金额单位：{money.unit}'] },
    {
      kind: 'table',
      columns: [7, 23, 12, 29, 29],
      rows: [
        { header: true, cells: heads('序号', '名称', '金额', '实施期绩效目标', '年度绩效目标') },
        {
          cells: [
            { text: '' },
            { text: '合计' },
            { text: '{plan.summary.total}', number: true, formula: { kind: 'sum', of: 'amount' } },
            { text: '' },
            { text: '' },
          ],
        },
        {
          each: 'summaryLines',
          atLeast: 1,
          cells: [
            { text: '{list.number}' },
            { text: '{summary.name}', align: 'left' },
            { text: '{summary.amount}', number: true, key: 'amount' },
            { text: '{summary.midtermGoal}', align: 'left' },
            { text: '{summary.annualGoal}', align: 'left' },
          ],
        },
      ],
    },
    ...signatures,
  ],
};
