import type { Layout } from './layout.ts';

/** 四川: operator, value and unit in columns of their own beside 权重 and 指标方向性; its lists are in 元, its 自评表 says 万元 itself. */
export const sichuan: Layout = {
  id: 'sichuan',
  title: { zh: '四川部门预算项目绩效目标表', en: 'Sichuan project goals' },
  moneyUnit: '元',
  recognises: ({ words }) =>
    words.has('指标性质') &&
    words.has('度量单位') &&
    (words.has('指标方向性') || words.has('权重')) &&
    !words.has('年度指标值'),
};
