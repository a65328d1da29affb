import { expect, test } from 'vitest';
import { printedColumns } from './printed-columns.ts';

test('cells of aligned columns are read, and what goes on below a full cell is joined to it', () => {
  const lines = [
    '二级指标        三级指标          指标值',
    '数量指标        清淤渠道          ≥6公里',
    '质量指标        验收合格率        100%',
    '服务对象满意度  灌区群众满意度    ≥90%',
    '指标',
  ];
  const found = printedColumns(lines);
  expect(found.get(1)).toEqual(['数量指标', '清淤渠道', '≥6公里']);
  expect(found.get(3)).toEqual(['服务对象满意度', '灌区群众满意度', '≥90%']);
  const shifted = printedColumns(lines.map((line) => `    ${line}`));
  expect(shifted.get(3)).toEqual(['服务对象满意度指标', '灌区群众满意度', '≥90%']);
  expect(shifted.get(4)).toEqual([]);
});

test('a few lines with wide gaps are no table', () => {
  expect(printedColumns(['主办：某镇    电话：略    邮编：略', '版权所有    备案    地图']).size).toBe(0);
});
