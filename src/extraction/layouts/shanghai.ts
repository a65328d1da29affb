import type { Layout } from './layout.ts';

/** 上海财政项目支出绩效目标申报表: money in 元, 立项依据 and 实施计划 as texts of their own. */
export const shanghai: Layout = {
  id: 'shanghai',
  title: { zh: '上海财政项目绩效目标申报表', en: 'Shanghai project goals' },
  moneyUnit: '元',
  recognises: ({ words, titles }) =>
    titles.some((title) => /财政项目支出绩效目标申报表|上海市.*绩效目标/.test(title)) ||
    (words.has('项目总目标') && words.has('年度绩效目标') && words.has('项目设立的必要性')),
};
