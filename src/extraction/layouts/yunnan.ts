import type { Layout } from './layout.ts';

/** 云南: 指标属性 says 定量 or 定性, 指标内容 or 绩效指标值设定依据 explains, operator and unit stand in cells of their own. */
export const yunnan: Layout = {
  id: 'yunnan',
  title: { zh: '云南项目支出绩效目标表', en: 'Yunnan project goals' },
  moneyUnit: '万元',
  recognises: ({ words }) =>
    words.has('指标属性') && (words.has('指标内容') || words.has('度量单位') || words.has('指标性质')),
};
