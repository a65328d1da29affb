import { expect, test } from 'vitest';
import { unruledTables } from './ruled-tables.ts';

const rowsOf = (text: string) =>
  unruledTables(text.split('\n').map((line) => ({ text: line }))).map((line) => line.text);

test('a grid becomes a row a line, the lines of its cells joined', () => {
  const grid = [
    '绩效目标表',
    '+------+------------+------+',
    '| 一级 | 三级指标   | 目标 |',
    '| 指标 |            | 值   |',
    '+======+============+======+',
    '| 产出 | 巡查渠道次 | ≥12  |',
    '|      | 数         | 次   |',
    '+------+------------+------+',
    '负责人：略',
  ].join('\n');
  expect(rowsOf(grid)).toEqual(['绩效目标表', '一级指标\t三级指标\t目标值', '产出\t巡查渠道次数\t≥12次', '负责人：略']);
});

test('columns marked by dashes are cut where they begin, entries end at empty lines', () => {
  const table = [
    '  -------- ---------- ------',
    '  一级指标 三级指标   指标值',
    '',
    '  产出指标 巡查渠道   ≥12次',
    '           次数',
    '  -------- ---------- ------',
  ].join('\n');
  expect(rowsOf(table)).toEqual(['一级指标\t三级指标\t指标值', '产出指标\t巡查渠道次数\t≥12次']);
});

test('dashes without a table, and a grid that breaks off, stay as they are', () => {
  for (const text of ['-- -- --\n正文', '+----+----+\n| 甲 | 乙 |', '— 3 —\n---- ----'])
    expect(rowsOf(text).join('\n')).toBe(text);
});

test('a grid of box characters becomes a row a line as well', () => {
  const grid = ['┌────┬──┐', '│一级指标│目标│', '├────┼──┤', '│产出指标│≥12 │', '└────┴──┘'].join('\n');
  expect(rowsOf(grid)).toEqual(['一级指标\t目标', '产出指标\t≥12']);
});
