import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const form = (row: string) =>
  `${row}\n项目名称 | 培训 | < | <\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 期数 | ≥1期`;
const department = (...parts: string[]) => extractPlan(drawDocument(...parts)).department;

test.each([
  [
    ['031001云川县交通运输局本级    单位：万元', form('备注 | < | < | <')],
    { name: '云川县交通运输局', code: '031001' },
  ],
  [['云川县交通运输局编制', form('主管部门 | 云川县政府 | < | <')], { name: '云川县交通运输局' }],
  [
    ['中共云川县委', '宣传部办公室', '2025年部门预算绩效文本', form('备注 | < | < | <')],
    { name: '中共云川县委宣传部办公室' },
  ],
  [[form('主管部门 | [155]云川县民政局 | 实施单位 | 云川县福利院')], { name: '云川县民政局', code: '155' }],
  [[form('实施单位 | 云川县福利院 | < | <')], { name: '云川县福利院' }],
  [[form('主管部门 | 评价单位：云川县林业局 | 实施单位 | 云川县福利院')], { name: '云川县福利院' }],
  [['填报单位（盖章）：云川县林业局', form('备注 | < | < | <')], { name: '云川县林业局' }],
  [['部门：云川县民族中学', form('主管部门 | 云川县教育体育局 | < | <')], { name: '云川县教育体育局' }],
  [[form('区级林业主管部门 | 云川市北塬区林业局 | < | <')], { name: '云川市北塬区林业局' }],
  [
    ['发布时间：2023-02-21 来源：云川市临昭区卫健局', form('预算单位 | 区卫健局 | < | <')],
    { name: '云川市临昭区卫健局' },
  ],
  [['发布机构: 潇溪区医保局', form('单位名称 | 溪区医保局 | < | <')], { name: '潇溪区医保局' }],
  [['关于溪区医保局的通知', form('单位名称 | 溪区医保局 | < | <')], { name: '溪区医保局' }],
  [['云川县档案馆', '档案抢救保护经费2024年度绩效自评报告', form('备注 | < | < | <')], { name: '云川县档案馆' }],
  [['索引号: | 011 | 发文单位: | 云川县档案馆', form('备注 | < | < | <')], { name: '云川县档案馆' }],
])('%j', (parts, expected) => {
  expect(department(...parts)).toEqual(expected);
});

test('run-on text is no name', () => {
  expect(department(form('主管部门 | 审核意见：2024年3月1日 | < | <'))).toEqual({});
});
