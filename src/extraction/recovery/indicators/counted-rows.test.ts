import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../extract-plan.ts';
import type { Piece } from '../piece.ts';
import { countedRows } from './counted-rows.ts';

function read(lines: readonly string[]): readonly string[] {
  const blocks = lines.map((text, index) => ({ kind: 'paragraph' as const, text, at: { line: index + 1 } }));
  const plan = extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
  return plan.projects.flatMap(({ indicators }) =>
    indicators.map(({ level1, level2, level3, target }) =>
      [level1, level2, level3, target.text].filter((text) => text !== '').join(' · '),
    ),
  );
}

const HEAD = ['项目绩效目标表', '项目名称:移民后期扶持政策宣传与培训'];
const GOALS = [
  ['编印《移民政策问答》、《项目管理手册》', '编印《移民政策问答》2000册和《项目管理手册》500册'],
  ['开展移民迁建资料的征集工作', '征集有关库区迁建的资料,如:土地契约、安置证、迁建日记等等。'],
  ['向移民群众公开扶持项目和资金信息', '向移民群众公开扶持项目及资金信息'],
  ['资金拨付及时', '11月底前全部拨付到项目村'],
] as const;
const [FIRST, SECOND, THIRD, FOURTH] = GOALS;

describe('a dump of one cell a line whose names and targets are sentences', () => {
  const header = ['指标类型', '指标名称', '绩效目标', '绩效标准'];
  const rows = ['产出指标', ...FIRST, ...SECOND, '成效指标', ...THIRD, '效率指标', ...FOURTH];
  const wanted = [
    `产出指标 · ${FIRST.join(' · ')}`,
    `产出指标 · ${SECOND.join(' · ')}`,
    `成效指标 · ${THIRD.join(' · ')}`,
    `效率指标 · ${FOURTH.join(' · ')}`,
  ];

  it('has rows that counting tells, though its last column is blank throughout', () => {
    expect(read([...HEAD, ...header, ...rows])).toEqual(wanted);
    expect(read([...HEAD, ...header, ...rows].flatMap((line) => [line, '']))).toEqual(wanted);
  });

  it('has them below two levels as well, one of which may stand above several classes of the other', () => {
    const levels = ['一级指标', '二级指标', '三级指标', '绩效目标值', '评价标准'];
    const classes = [
      '产出指标',
      '数量指标',
      ...FIRST,
      '质量指标',
      ...SECOND,
      '效果指标',
      '社会效益指标',
      ...THIRD,
      ...FOURTH,
    ];
    expect(read([...HEAD, ...levels, ...classes])).toEqual([
      `产出指标 · 数量指标 · ${FIRST.join(' · ')}`,
      `产出指标 · 质量指标 · ${SECOND.join(' · ')}`,
      `效果指标 · 社会效益指标 · ${THIRD.join(' · ')}`,
      `效果指标 · 社会效益指标 · ${FOURTH.join(' · ')}`,
    ]);
  });

  it('is not counted where the lines below a class do not come out even, or where there are few classes', () => {
    const pieces = (lines: readonly string[]): Piece[] =>
      lines.map((text, index) => ({ text, before: 'line', at: { line: index + 1 }, block: index }));
    const columns = (['level1', 'name', 'target', 'basis'] as const).map((field) => ({ field }));
    expect(countedRows(pieces(rows), columns)).toHaveLength(4 * GOALS.length);
    expect(countedRows(pieces([...rows, '经全部移民村确认']), columns)).toBeUndefined();
    expect(countedRows(pieces(rows.slice(0, 8)), columns)).toBeUndefined();
  });
});
