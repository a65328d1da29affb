import { expect, it } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const FORM = (...money: string[]) => `
项目名称 | 幼儿园公用经费 | < | <
主管部门 | 云川县教育局 | 项目起止时间 | 2022.1-2022.12
${money.join('\n')}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 期数 | ≥1期`;
const amounts = (...money: string[]) =>
  extractPlan(drawDocument('项目支出预算绩效目标申报表', '（2022年度）', FORM(...money))).projects[0]?.amounts;

it('takes the money of this year where that of last year stands in the column before it', () => {
  expect(
    amounts(
      '项目资金申请（万元） | 项目 | 上年度安排资金 | 本年度申请资金',
      '^ | 合计 | 113.4 | 159',
      '^ | 市级资金 | | 20',
      '^ | 县级资金 | 113.4 | 139',
      '支出明细预算（万元） | 项目 | 上年度安排资金 | 本年度申请资金',
      '^ | 合计 | 113.4 | 159',
      '^ | 生均经费 | 113.4 | 159',
    ),
  ).toMatchObject({ total: '1590000', further: { 市级资金: '200000', 县级资金: '1390000' } });
});

it('takes it where a dump has run both columns into one cell', () => {
  expect(
    amounts('项目资金申请（万元） | 项 目 上年度安排资金 本年度申请资金 | < | <', '合 计 | 113.4 159 | < | <'),
  ).toMatchObject({ total: '1590000' });
});

it('ends at the next label of the head, and reads rows of a file that keeps no spans', () => {
  const form = drawDocument(
    '项目支出绩效目标申报表',
    FORM(
      '项目资金申请（万元） | 项目 | 上年度安排资金 | 本年度申请资金',
      ' | 合计 | 113.4 | 159',
      '项目编码 | | |',
      '实施单位 | 云川县幼儿园 | < | <',
    ),
  );
  expect(extractPlan(form).projects[0]).toMatchObject({ unit: '云川县幼儿园', amounts: { total: '1590000' } });
});
