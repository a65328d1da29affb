import type { Layout } from './layout.ts';

/** 重庆: a flat list of indicators without level 3, each with 计量单位, 指标性质 and 指标权重. */
export const chongqing: Layout = {
  id: 'chongqing',
  title: { zh: '重庆绩效目标审批表、自评表', en: 'Chongqing goals and self-evaluation' },
  moneyUnit: '万元',
  recognises: ({ words, titles }) =>
    titles.some((title) => /绩效目标审批表/.test(title)) ||
    (words.has('指标权重') &&
      (words.has('计量单位') || words.has('度量单位') || words.has('指标性质')) &&
      !words.has('指标方向性')),
};
