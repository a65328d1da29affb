import type { Layout } from './layout.ts';

/** 湖南附表1–3: the department as a whole with its 年度重点工作计划, the list of special funds, and one form a 支出方向 with its costing. */
export const hunanAnnexes: Layout = {
  id: 'hunan-annexes',
  title: { zh: '湖南预算绩效目标附表1–3', en: 'Hunan annexes 1–3' },
  moneyUnit: '万元',
  recognises: ({ words, titles }) =>
    !titles.some((title) => /自评/.test(title)) &&
    ((words.has('支出方向') && words.has('所属专项')) ||
      (words.has('指标值及单位') && (words.has('部门职责概述') || words.has('支出明细'))) ||
      (words.has('按收入性质分') && words.has('按支出性质分') && !words.has('全年执行数'))),
};
