import type { Layout } from './layout.ts';

/** 项目支出绩效自评表 (财预〔2020〕10号): money table with 执行率, goal and result, indicator lines with 实际完成值, 分值 and 得分. */
export const selfEvaluation: Layout = {
  id: 'self-evaluation',
  title: { zh: '绩效自评表', en: 'Self-evaluation' },
  moneyUnit: '万元',
  recognises: ({ words, titles }) =>
    (words.has('全年执行数') &&
      (words.has('实际完成值') || words.has('全年实际值') || words.has('全年实际完成值') || words.has('得分'))) ||
    titles.some((title) => /自评表/.test(title)),
};
