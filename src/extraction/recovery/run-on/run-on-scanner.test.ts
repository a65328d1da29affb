import { expect, test } from 'vitest';
import { RunOnScanner } from './run-on-scanner.ts';

const header = '一级指标二级指标三级指标指标性质指标值实际完成值';
const atomsOf = (rows: string) => new RunOnScanner(header + rows).atoms().slice(6);

test('that something was done is a cell of its own, behind words as behind a number', () => {
  expect(atomsOf('效益指标社会效益指标困难群众生活水平=提高已完成')).toEqual([
    ...['效益指标', '社会效益指标', '困难群众生活水平', '=', '提高', '已完成'],
  ]);
});

test('the heading of a section behind the last row is no cell of it', () => {
  const rows = '满意度指标服务对象满意度指标救助对象满意度>=92%已完成（三）绩效自评与再评价差异自评分为96.2分';
  expect(atomsOf(rows).slice(0, 7)).toEqual([
    ...['满意度指标', '服务对象满意度指标', '救助对象满意度', '>=', '92', '%', '已完成'],
  ]);
  expect(atomsOf(rows)[7]).toMatch(/^（三）绩效自评/);
});
