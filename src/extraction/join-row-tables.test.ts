import { expect, test } from 'vitest';
import { drawDocument } from './drawn-document.ts';
import { extractPlan } from './extract-plan.ts';
import { joinRowTables } from './join-row-tables.ts';

const rows = [
  '项目名称 | 岗位补贴 | < | <',
  '一级指标 | 二级指标 | 三级指标 | 指标值',
  '产出指标 | 数量指标 | 补贴岗位 | ≥30个',
  '满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%',
];

test('rows that are a table each, directly behind one another, are one table whose cells keep their places', () => {
  const { blocks } = drawDocument('项目支出绩效目标表', ...rows);
  const [, table, ...more] = joinRowTables(blocks);
  expect(more).toEqual([]);
  expect(table).toMatchObject({ rows: 4, columns: 4 });
  const plan = extractPlan(drawDocument('项目支出绩效目标表', ...rows));
  expect(plan.projects.map(({ name, indicators }) => [name, indicators.map(({ target }) => target.text)])).toEqual([
    ['岗位补贴', ['≥30个', '≥90%']],
  ]);
  expect(plan.projects[0]?.indicators[1]?.at).toMatchObject({ table: 4 });
});

test('two of them, tables of several rows and those with text between stay as they are', () => {
  const { blocks } = drawDocument(
    rows[0] ?? '',
    rows[1] ?? '',
    '说明',
    rows[2] ?? '',
    '甲 | 乙 | 丙 | 丁\n一 | 二 | 三 | 四',
  );
  expect(joinRowTables(blocks)).toEqual(blocks);
});
