import type { Layout } from './layout.ts';

/** 湖北: 绩效标准 beside the value, and the values of 前年 and 上年 before the one expected of the year. */
export const hubei: Layout = {
  id: 'hubei',
  title: { zh: '湖北项目支出绩效目标表', en: 'Hubei project goals' },
  moneyUnit: '万元',
  recognises: ({ words }) =>
    ['预计当年实现', '预计当年实现值', '当年预期实现值'].some((word) => words.has(word)) ||
    (words.has('前年') && words.has('上年')),
};
