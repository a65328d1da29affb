import type { Layout } from './layout.ts';

/** 广东: one set of names with two columns of values, 年度目标值 and 实施周期目标值. */
export const guangdong: Layout = {
  id: 'guangdong',
  title: { zh: '广东项目支出绩效目标表', en: 'Guangdong project goals' },
  moneyUnit: '万元',
  recognises: ({ words }) =>
    ['实施周期目标值', '实施周期指标值'].some((word) => words.has(word)) ||
    (words.has('实施周期目标') && words.has('年度目标')),
};
