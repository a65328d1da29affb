import type { Layout } from './layout.ts';

/** 项目支出绩效目标申报表 of the centre and Anhui: mid-term and annual indicators in two blocks side by side that share 一级指标. */
export const anhuiDeclaration: Layout = {
  id: 'anhui-declaration',
  title: { zh: '项目支出绩效目标申报表', en: 'Project performance goal declaration' },
  moneyUnit: '万元',
  recognises: ({ blocks, words, titles }) =>
    blocks > 1 ||
    (words.has('中期资金总额') && words.has('年度资金总额')) ||
    titles.some((title) => /项目支出绩效目标申报表/.test(title)),
};
