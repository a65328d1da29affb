import { expect, it } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const read = (...lines: string[]) => {
  const { department, projects } = extractPlan(drawDocument(...lines));
  return [department.name, ...projects.map(({ name, unit, amounts, goals }) => [name, unit, amounts.total, goals])];
};

it('reads the project that a report before the decision names behind numbered labels, with its money', () => {
  expect(
    read(
      '村镇公交事前绩效评估报告',
      '一、项目基本情况',
      '（一）项目名称：村镇公交运营补助',
      '（二）项目单位：云川市公共交通有限责任公司',
      '（三）主管部门：云川市交通运输局',
      '（六）资金申请情况：申报项目预算金额为86.4万元，资金来源为财政资金。',
      '（七）项目概况：',
      '全年运行里程约120万公里，运营成本共约640万元。',
      '二、评估原则',
    ),
  ).toEqual(['云川市交通运输局', ['村镇公交运营补助', '云川市公共交通有限责任公司', '864000', []]]);
});

it('reads labels whose text is in the next line, and the unit of the project for the office where nothing else names one', () => {
  expect(
    read(
      '项目事前绩效评估报告',
      '项目名称：',
      '川味推介宣传',
      '项目单位：',
      '云川州商务局',
      '项目属性（新增/延续）：',
      '新增',
      '项目绩效目标：',
      '推动招商引资。',
      '申请资金总额：',
      '对口支援项目经费48万元，资金来源：对口支援计划。',
    ),
  ).toEqual(['云川州商务局', ['川味推介宣传', '云川州商务局', '480000', ['推动招商引资。']]]);
});

it('reads headings alone in their lines', () => {
  expect(
    read(
      '云川区总工会2024年重点领域财政项目公开',
      '一、项目名称',
      '送清凉专项经费',
      '二、立项依据',
      '《云川区工会送清凉资金使用管理办法》。',
      '三、项目实施单位',
      '单位名称：云川区总工会',
      '地址：白云路1号',
    ),
  ).toEqual(['云川区总工会', ['送清凉专项经费', '云川区总工会', undefined, []]]);
});

it('reads none where several are named, where the name stands alone, or where it is a sentence', () => {
  const parts = ['项目单位：云川州商务局', '主管部门：云川州商务局'];
  expect(read('绩效报告', '项目名称：川味推介', ...parts, '项目名称：川剧展演', ...parts).slice(1)).toEqual([]);
  expect(read('绩效报告', '项目名称：川味推介').slice(1)).toEqual([]);
  expect(read('绩效报告', '项目名称：见附表。另附说明', ...parts).slice(1)).toEqual([]);
});

it('reads labels that stand on one line, each behind a blank', () => {
  expect(
    read(
      '云川市石桥镇中心中学项目申报表 项目名称：校舍安全保障省级资金 项目编码： 项目单位（盖章）：云川市石桥镇中心中学 主管部门：云川市教育局 审核方式：☑部门集中审核 申报日期：',
    ),
  ).toEqual(['云川市石桥镇中心中学', ['校舍安全保障省级资金', '云川市石桥镇中心中学', undefined, []]]);
});
