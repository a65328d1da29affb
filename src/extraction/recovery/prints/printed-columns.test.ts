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
  const found = printedColumns(lines).cells;
  expect(found.get(1)).toEqual(['数量指标', '清淤渠道', '≥6公里']);
  expect(found.get(3)).toEqual(['服务对象满意度', '灌区群众满意度', '≥90%']);
  const shifted = printedColumns(lines.map((line) => `    ${line}`)).cells;
  expect(shifted.get(3)).toEqual(['服务对象满意度指标', '灌区群众满意度', '≥90%']);
  expect(shifted.get(4)).toEqual([]);
});

test('a few lines with wide gaps are no table', () => {
  expect(printedColumns(['主办：某镇    电话：略    邮编：略', '版权所有    备案    地图']).cells.size).toBe(0);
});

test('a print without end is read in moments, and as one table only where a page could hold it', () => {
  const header = ' 一级指标       二级指标       三级指标           指标值';
  const row = (at: number) => ` 产出指标       数量指标       开展培训次数       ≥${at}次`;
  const lines = (count: number) => [header, ...Array.from({ length: count }, (_, at) => row(at))];
  expect(printedColumns(lines(60)).cells.get(60)).toEqual(['产出指标', '数量指标', '开展培训次数', '≥59次']);
  const spanned = lines(2_000).map((line, at) => (at % 2 === 0 ? line : line.replace(' 产出指标', '         ')));
  expect(printedColumns(spanned).cells.size).toBe(2_001);
}, 10_000);
