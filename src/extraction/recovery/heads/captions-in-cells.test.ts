import { expect, test } from 'vitest';
import type { Plan } from '../../../model/plan.ts';
import { extractPlan } from '../../extract-plan.ts';

function planOf(...lines: readonly string[]): Plan {
  const blocks = lines.map((text, index) => ({ kind: 'paragraph' as const, text, at: { line: index + 1 } }));
  return extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
}
const HEADER = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |';
const ROWS = ['产出指标 | 数量指标 | 养护村道 | ≥40公里 | 41公里 |', '产出指标 | 质量指标 | 合格率 | ≥95% | 96% |'];
const namesOf = ({ projects, indicators }: Plan) =>
  [...indicators, ...projects.flatMap((project) => project.indicators)].map(({ level3 }) => level3);

test('a title and a year that end in a pipe each stand above the head, not in its first row', () => {
  const plan = planOf(
    '项目支出绩效自评表 |',
    '(2020年度) |',
    '项目名称 | 村道养护 | 实施单位 | 公路段 |',
    HEADER,
    ...ROWS,
  );
  expect(plan.fiscalYear).toBe(2020);
  expect(plan.projects[0]?.name).toBe('村道养护');
});

test('the name of a file in the first row is a title with its year', () => {
  const plan = planOf(
    '云川县公路局2022年度部门整体支出绩效自评表.docx |',
    '部门整体绩效自评表 | | | | |',
    '部门名称 | 云川县公路局 | | | |',
    HEADER,
    ...ROWS,
  );
  expect(plan.fiscalYear).toBe(2022);
});

test('further explanations below the indicators, and the next part of a paper, are no rows of theirs', () => {
  const head = ['项目支出绩效自评表', '项目名称 | 村道养护 | 实施单位 | 公路段 |', HEADER, ...ROWS];
  expect(namesOf(planOf(...head, '其他说明 | 雨季塌方，部分路段延后。 | | | |'))).toEqual(['养护村道', '合格率']);
  const words = ['项目支出绩效目标表', '项目名称 村道养护 实施单位 公路段', '一级指标 二级指标 三级指标 指标值'];
  const rows = [
    '产出指标 数量指标 养护村道 ≥40公里',
    '产出指标 质量指标 合格率 ≥95%',
    '满意度指标 服务对象满意度指标 群众满意度 ≥90%',
  ];
  expect(namesOf(planOf(...words, ...rows, '第四部分 名词解释', '一、财政拨款收入：指当年拨付的资金。'))).toEqual([
    '养护村道',
    '合格率',
    '群众满意度',
  ]);
});
