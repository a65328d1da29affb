import { expect, it } from 'vitest';
import { nameInReport } from './report-heads.ts';

it.each([
  ['云川县公安局2022年度辅警人员经费绩效自评报告', '辅警人员经费'],
  ['关于2021年度政法转移支付资金绩效的自评报告', '政法转移支付资金'],
  ['2023年度项目支出绩效评价自评报告（特殊教育公用经费项目）', '特殊教育公用经费项目'],
  [
    '（直达资金）东丽湖新建光辉路（智景东道-星宇道）工程项目2020年度绩效自评报告',
    '东丽湖新建光辉路（智景东道-星宇道）工程项目',
  ],
  ['石桥镇2022年农村危房改造项目自评报告', '农村危房改造项目'],
  ['2023年度部门整体支出绩效自评报告', ''],
])('names the project whose report is headed %s', (title, name) => {
  expect(nameInReport([title])).toBe(name);
});
