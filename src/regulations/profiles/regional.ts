import { guide2021 } from '../guide2021.ts';
import { chongqing, guangxi, sichuan, zhejiang } from '../local-practice.ts';
import { national2020 } from './national2020.ts';
import type { RuleProfile } from './rule-profile.ts';

/** 成本 as a level 1 of its own: 10 + 20 + 40 + 20 + 10 (财预〔2021〕101号, recalled). */
export const national2021WithCost: RuleProfile = {
  ...national2020,
  id: 'national-2021-cost',
  region: '全国（成本为一级指标）',
  from: 2021,
  title: { zh: '核心绩效目标和指标设置指引（成本为一级指标）', en: 'national guide of 2021, cost as a level 1' },
  level1: { value: { cost: '20', output: '40', benefit: '20', satisfaction: '10' }, cites: [guide2021.weights] },
};

/** The same with satisfaction by bands, the guide's example. */
export const national2021WithBands: RuleProfile = {
  ...national2021WithCost,
  id: 'national-2021-bands',
  region: '全国（满意度按区间）',
  title: { zh: '核心绩效目标和指标设置指引（满意度按区间赋分）', en: 'national guide of 2021, satisfaction by bands' },
  satisfactionBands: {
    value: [
      { from: '90', share: '1' },
      { from: '80', share: '0.8' },
      { from: '60', share: '0.5' },
      { from: '0', share: '0' },
    ],
    cites: [guide2021.satisfactionBands],
  },
};

/** Sichuan: declared weights sum to 90; what does not apply is rescaled. */
export const sichuan2023: RuleProfile = {
  ...national2020,
  id: 'sichuan-2023',
  region: '四川',
  from: 2023,
  title: { zh: '四川省部门预算项目支出绩效自评', en: 'Sichuan self-evaluation' },
  execution: { value: { weight: '10', reasonBelow: '90' }, cites: [sichuan.executionBelow90] },
  declaredSum: { value: '90', cites: [sichuan.weightsSum90] },
  notApplicable: { value: 'rescale', cites: [sichuan.weightsSum90] },
};

/** Zhejiang: the indicators' weights sum to 100, the execution rate is reported and carries no points of its own. */
export const zhejiang2022: RuleProfile = {
  ...national2020,
  id: 'zhejiang-2022',
  region: '浙江',
  from: 2022,
  title: { zh: '浙江省项目支出绩效自评（指标权重合计 100）', en: 'Zhejiang self-evaluation, indicators sum to 100' },
  execution: { value: { weight: '0', reasonBelow: '90' }, cites: [zhejiang.weightsSum100] },
  level1: { value: { output: '55', benefit: '35', satisfaction: '10' }, cites: [zhejiang.weightsSum100] },
  declaredSum: { value: '100', cites: [zhejiang.weightsSum100] },
  notApplicable: { value: 'rescale', cites: [zhejiang.weightsSum100] },
};

/** Guangxi: more than 30 % over the target needs a reason. */
export const guangxi2021: RuleProfile = {
  ...national2020,
  id: 'guangxi-2021',
  region: '广西',
  from: 2021,
  title: { zh: '广西项目支出绩效自评', en: 'Guangxi self-evaluation' },
  overAchievement: { value: { noteFrom: '120', reasonFrom: '130' }, cites: [guangxi.overBy30Percent] },
};

/** Chongqing: cost 0–20, output 40–50; the middle of both is taken where a paper declares no weights. */
export const chongqing2021: RuleProfile = {
  ...national2020,
  id: 'chongqing-2021',
  region: '重庆',
  from: 2021,
  title: { zh: '重庆市项目支出绩效自评', en: 'Chongqing self-evaluation' },
  level1: { value: { cost: '10', output: '45', benefit: '25', satisfaction: '10' }, cites: [chongqing.weights] },
};

/** The national rules with the two other readings that local tables use: overrun as W·T/A, and "=" all or nothing. */
export const national2020Inverse: RuleProfile = {
  ...national2020,
  id: 'national-2020-inverse',
  region: '全国（超出上限按反比）',
  title: {
    zh: '项目支出绩效评价管理办法（超出上限按反比得分）',
    en: 'national rules of 2020, overrun in inverse proportion',
  },
  overrun: { value: 'inverse', cites: national2020.overrun.cites },
};

export const national2020Exact: RuleProfile = {
  ...national2020,
  id: 'national-2020-exact',
  region: '全国（须恰好相等）',
  title: { zh: '项目支出绩效评价管理办法（等于指标须恰好相等）', en: 'national rules of 2020, "=" all or nothing' },
  equal: { value: 'exact', cites: national2020.equal.cites },
};
