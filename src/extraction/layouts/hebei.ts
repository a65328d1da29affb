import type { Layout } from './layout.ts';

/** 河北省部门预算绩效文本 (2020, 2022, 2025): goals of the department in words, then one table a project with its 资金支出计划. Money is in 万元. */
export const hebei: Layout = {
  id: 'hebei',
  title: { zh: '河北部门预算绩效文本', en: 'Hebei departmental performance text' },
  moneyUnit: '万元',
  recognises: ({ words }) =>
    words.has('预算规模及资金用途') &&
    (words.has('资金支出计划') || words.has('绩效指标描述') || words.has('指标值确定依据')),
};
