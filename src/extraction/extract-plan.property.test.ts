import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Table } from '../model/document.ts';
import { drawDocument } from './drawn-document.ts';
import { extractPlan } from './extract-plan.ts';

const words = fc.constantFrom(
  ...'一级指标 二级指标 三级指标 绩效指标 指标值 年度指标值 中期指标值 实际完成值 分值 得分 指标性质 度量单位 项目名称 项目编码 主管部门 年度目标 中期目标 预期目标 实际完成情况 资金总额 其他资金 年初预算数 全年执行数 执行率 事项 工作目标 金额 测算依据 序号 名称 年度绩效目标 合计 总分 3月底 25% 产出指标 数量指标 效益指标 ≥ ≥95% 10 养护里程 万元 优 √ 注：说明 附表1 项目支出绩效自评表 （2024年度） 031001云川县交通局 单位：万元'.split(
    ' ',
  ),
  '',
  '第一行\n第二行',
);
const cell = fc.record({
  row: fc.integer({ min: 1, max: 8 }),
  column: fc.integer({ min: 1, max: 8 }),
  rowSpan: fc.integer({ min: 1, max: 4 }),
  columnSpan: fc.integer({ min: 1, max: 4 }),
  text: fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: fc.string() }),
});
const table = fc.array(cell, { maxLength: 40 }).map((cells): Table => {
  const sorted = cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const at = { table: 1 };
  return {
    kind: 'table',
    at,
    rows: 8,
    columns: 8,
    cells: sorted.map((one): Cell => ({ ...one, at: { ...at, row: one.row, column: one.column } })),
  };
});

test('whatever stands in the tables, a plan comes out, each indicator has its place, and the same document gives the same plan', () => {
  fc.assert(
    fc.property(fc.array(table, { maxLength: 3 }), (blocks) => {
      const document = { ...drawDocument('云川县交通局编制'), blocks };
      const plan = extractPlan(document);
      const indicators = [...plan.indicators, ...plan.projects.flatMap((project) => project.indicators)];
      for (const indicator of indicators) expect(indicator.at.table).toBe(1);
      expect(extractPlan(document)).toEqual(plan);
    }),
    { numRuns: 400 },
  );
});

test('a line that goes on for thousands of blanks takes no time', () => {
  const started = performance.now();
  for (const label of ['项目名称：', '金额单位：', '养护县道 2024年']) {
    const blocks = [{ kind: 'paragraph' as const, text: `${label}${' '.repeat(20_000)}`, at: { line: 1 } }];
    extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});
