import type { Layout } from './layout.ts';

/** 项目支出绩效运行监控表 (财预〔2019〕136号): spending and results of the first n months, the year's forecast, and how likely the target is. */
export const monitoring: Layout = {
  id: 'monitoring',
  title: { zh: '绩效运行监控表', en: 'Performance monitoring' },
  moneyUnit: '万元',
  recognises: ({ words, titles }) =>
    words.has('完成可能性') || words.has('确定能') || titles.some((title) => /监控/.test(title)),
};
