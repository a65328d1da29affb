import { expect, it } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const told = (...lines: string[]) => {
  const { department, projects } = extractPlan(drawDocument(...lines));
  return [
    department.name,
    ...projects.map(({ name, unit, period, amounts, goals }) => [name, unit, period, amounts.total, goals]),
  ];
};

it('reads each project that a budget tells in numbered parts, named by the heading in front of them', () => {
  expect(
    told(
      '云川县文旅局2024年项目立项依据、实施主体、预算安排、绩效目标等基本情况',
      '（一）项目及绩效目标情况。',
      '1.“乡村舞台运营经费”项目。',
      '（1）项目概述。主要用于乡村舞台运营。',
      '（2）立项依据。乡村舞台运行需要。',
      '（3）实施主体。云川县文旅局。',
      '（4）起止时间。2024年1月1日-2024年12月31日',
      '（5）项目内容。包括水电费和维修2部分。',
      '（6）年度预算安排。财政拨款34.5万元。',
      '（7）绩效目标。保障乡村舞台日常运转。',
      '2.“文物巡查补助”项目。',
      '（1）项目概述。用于文物巡查。',
      '（2）立项依据。文物工作开展需要。',
      '（6）年度预算安排。安排巡查补助8万元，安排培训费2万元。',
    ),
  ).toEqual([
    '云川县文旅局',
    ['乡村舞台运营经费', '云川县文旅局', '2024年1月1日-2024年12月31日', '345000', ['保障乡村舞台日常运转。']],
    ['文物巡查补助', undefined, undefined, undefined, []],
  ]);
});

it('reads the one project of a page whose title names it, and whose office carries it out', () => {
  expect(
    told(
      '南塘区2023年城市绿道养护项目立项依据、实施主体、预算安排及绩效目标情况公示',
      '一、立项依据',
      '《南塘区绿道管理办法》',
      '二、实施主体',
      '云川市园林局南塘分局牵头，各街道具体实施。',
      '三、预算安排',
      '根据财政预算安排，全年预算数为 62万元，执行数为60万元。',
      '四、绩效目标',
      '绿道完好。',
    ),
  ).toEqual([
    '云川市园林局南塘分局',
    ['城市绿道养护项目', '云川市园林局南塘分局', undefined, '620000', ['绿道完好。']],
  ]);
});

it('reads no project where no heading and no title names one, or where a single part is told', () => {
  expect(
    told('云川县文旅局2024年项目情况', '一、立项依据', '需要。', '二、实施主体', '云川县文旅局。').slice(1),
  ).toEqual([]);
  expect(told('1.“乡村舞台运营经费”项目。', '（1）项目概述。主要用于乡村舞台运营。').slice(1)).toEqual([]);
});

it('takes the last one, whose text ends behind its first part, beside those that are told in full', () => {
  expect(
    told(
      '1.“水毁道路修复”项目。',
      '（1）项目概述。修复水毁道路。',
      '（3）实施主体。苔石县交通局。',
      '（6）年度预算安排。安排60万元。',
      '2.“老旧管网改造”项目。',
      '（1）项目概述。改造老旧管网',
    ),
  ).toEqual([
    '苔石县交通局',
    ['水毁道路修复', '苔石县交通局', undefined, '600000', []],
    ['老旧管网改造', undefined, undefined, undefined, []],
  ]);
});
