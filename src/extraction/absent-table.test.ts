import { expect, it } from 'vitest';
import { drawDocument } from './drawn-document.ts';
import { extractPlan } from './extract-plan.ts';

const codes = (...parts: string[]) => extractPlan(drawDocument(...parts)).messages.map(({ code }) => code);

it('says that the form is in an annex which the text does not hold', () => {
  const notice = ['云川县财政局关于下达2024年补助资金的通知', '各乡镇：', '请做好绩效管理。'];
  expect(
    codes(...notice, '附件：1.2024年补助资金分配表', '2.2024年补助资金绩效目标表', '云川县财政局', '2024年4月9日'),
  ).toContain('performance-table-in-annex');
  expect(codes(...notice, '具体项目绩效目标详见附件2，请按时填报《资金绩效目标申报表》（附件3）。')).toContain(
    'performance-table-in-annex',
  );
  expect(codes(...notice)).toContain('no-performance-table');
});

it('sees the title of a form at the head of text that runs on', () => {
  const runOn =
    '附件 3: 部门整体支出绩效目标申报表 填报日期:2021 年 3 月 2 日 部门(单位) 名称 填报人 云川县审计局 何平 财政拨款 收入构成';
  expect(codes('云川县审计局整体支出绩效目标.pdf', runOn)).toEqual(['performance-table-not-restored']);
});

it('says that the text ends at the title of the form', () => {
  expect(codes('云川县审计局2024年项目', '项目支出绩效目标表', '（2024年度）', '项目名称')).toContain(
    'text-ends-before-table',
  );
  const fallen = ['项目支出绩效目标表', ...Array.from({ length: 12 }, (_, index) => `第${index}格的文字`)];
  expect(codes('附件1', ...fallen)).toContain('performance-table-not-restored');
});
