import { expect, it } from 'vitest';
import { nameInReport, nameInSentences, officeInReport } from './report-heads.ts';

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
  ['2022年度青林区计划生育家庭扶助项目绩效自评报告.docx', '青林区计划生育家庭扶助项目'],
  ['2023年度公益课堂项目绩效自评报告', '公益课堂'],
  ['澜江市珍稀鱼类增殖放流项目绩效评价报告Word文档格式.docx', '澜江市珍稀鱼类增殖放流项目'],
  ['公共文化服务体系建设资金绩效自评报告 篇1', '公共文化服务体系建设资金'],
  ['新田镇吴岗路和桐树路项目绩效运行监控报告', '新田镇吴岗路和桐树路项目'],
  ['云川县林业局天然林保护项目绩效自评报告', '天然林保护项目'],
  ['乡村扶持壮大集体经济项目绩效自评报告（精选17篇）', '乡村扶持壮大集体经济项目'],
  ['财政专项资金绩效评价报告', ''],
  ['云川县财政局市级项目绩效自评报告', ''],
  ['云川县财政专项资金绩效评价报告', ''],
  ['财政支出项目绩效评价报告', ''],
  ['云川县水利局项目绩效自评报告', ''],
  ['一、中央水利救灾资金（山塘抢险补助经费）', '山塘抢险补助经费'],
  ['困境儿童生活补助经费转移支付2024年度绩效自评报告', '困境儿童生活补助经费'],
])('names the project whose report is headed %s', (title, name) => {
  expect(nameInReport([title])).toBe(name);
});

it('takes the name in brackets below a title that names none', () => {
  const title = '澜江县南坪镇中心学校2023年度项目支出绩效评价自评报告';
  expect(nameInReport([title, '（特殊教育公用经费项目）'])).toBe('特殊教育公用经费项目');
  expect(nameInReport([title, '（2024年3月）'])).toBe('');
});

it.each([
  ['委托某会计师事务所对“2022年农村低保专项资金项目”进行绩效评价，', '农村低保专项资金'],
  ['评价组对局机关实施的“智慧停车平台建设”项目开展了绩效评价。', '智慧停车平台建设'],
  ['龙潭小流域水土流失综合治理项目立项批复502.6万元，其中480万元为中央资金。', '龙潭小流域水土流失综合治理项目'],
  ['总体上，公路养护转移支付资金项目决策程序严密、规划合理。', '公路养护转移支付资金'],
  ['该项目立项依据充分。', ''],
])('names the project of which a sentence says %s', (sentence, name) => {
  expect(nameInSentences([sentence])).toBe(name);
});

it.each([
  ['景岚市图书馆公共图书馆免费开放补助资金项目支出绩效自评报告', '景岚市图书馆', '公共图书馆免费开放补助资金项目'],
  ['景岚市图书馆改造项目绩效评价报告', undefined, '景岚市图书馆改造项目'],
  ['公共图书馆免费开放补助资金绩效自评报告', undefined, '公共图书馆免费开放补助资金'],
])('parts office and project in %s', (title, office, name) => {
  expect(officeInReport(title)).toBe(office);
  expect(nameInReport([title])).toBe(name);
});

it('takes a name with brackets of its own out of the brackets behind the title', () => {
  const title = '云川市图书馆2023年度项目支出绩效自评报告(2023年公共图书馆文化馆(站)免费开放补助经费)';
  expect(nameInReport([title])).toBe('2023年公共图书馆文化馆(站)免费开放补助经费');
});
