import { describe, expect, it } from 'vitest';
import type { Project } from '../../../model/plan.ts';
import { extractPlan } from '../../extract-plan.ts';

const ROWS = [
  '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值',
  '产出指标 | 数量指标 | 养护村道 | ≥40公里 | 41公里',
];
const CELLS = ROWS.flatMap((row) => row.split(' | '));

function projectOf(lines: readonly string[]): Project | undefined {
  const text = ['项目支出绩效自评表', ...lines];
  const blocks = text.map((line, index) => ({ kind: 'paragraph' as const, text: line, at: { line: index + 1 } }));
  return extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] }).projects[0];
}

const read = (lines: readonly string[]): readonly unknown[] => {
  const project = projectOf(lines);
  return [project?.goals, project?.outcome];
};

describe('the goal and what became of it, in a flattened form', () => {
  it('stand below their headings where the dump left out the side label of their row and filled it up with empty cells', () => {
    const table = [
      '| 项目名称 | 村道养护经费 |  |  |  |',
      '| 年度总体目标 | 预期目标 | 实际完成情况 |  |  |',
      '| 养护村道40公里。 | 养护村道41公里。 |  |  |  |',
      ...ROWS.map((row) => `| ${row} |`),
    ];
    expect(read(table)).toEqual([['养护村道40公里。'], '养护村道41公里。']);
  });

  it('are not moved below the other heading where one of them is empty', () => {
    const table = ['| 项目名称 | 村道养护经费 |  |  |  |', '| 年度总体目标 | 预期目标 | 实际完成情况 |  |  |'];
    const rows = ROWS.map((row) => `| ${row} |`);
    expect(read([...table, '|  | 养护村道40公里。 |  |  |  |', ...rows])[0]).toEqual(['养护村道40公里。']);
  });

  it('are told apart by their numbers below a side label that is broken into two labels', () => {
    const head = ['项目名称', '村道养护经费', '年度', '目标', '完成', '情况', '预期目标 实际完成情况'];
    const texts = ['目标1:养护村道', '目标2:修补路面', '目标1:养护村道41公里', '目标2:修补路面3处'];
    expect(read([...head, ...texts, ...CELLS])).toEqual([
      ['目标1:养护村道', '目标2:修补路面'],
      '目标1:养护村道41公里\n目标2:修补路面3处',
    ]);
  });

  it('are told apart where each line of the one stands in front of that of the other', () => {
    const head = ['项目名称', '村道养护经费', '年度目标完成情况', '预期目标', '实际完成情况', '20'];
    const texts = ['目标1:养护村道', '目标1:养护了村道', '目标2:修补路面', '目标2:修补了路面'];
    expect(read([...head, ...texts, ...CELLS])).toEqual([
      ['目标1:养护村道', '目标2:修补路面'],
      '目标1:养护了村道\n目标2:修补了路面',
    ]);
  });

  it('are a sentence each where the text runs on and the last one tells of something done', () => {
    const runOn = (texts: string) =>
      `项目名称村道养护经费主管部门云川县交通局实施单位云川县公路段年度总体目标预期目标实际完成情况${texts}绩效指标一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标养护村道≥40公里41公里1010质量指标合格率≥95%96%1010效益指标社会效益指标受益人口≥5000人5100人1010`;
    expect(read([runOn('养护村道，改善出行。全年养护村道41公里。')])).toEqual([
      ['养护村道，改善出行。'],
      '全年养护村道41公里。',
    ]);
    for (const one of ['养护村道40公里。改善出行条件。', '养护村道。修补路面。全年已完成。'])
      expect(read([runOn(one)])).toEqual([[one], '']);
  });

  it('end where a caption of the indicators stands in a line of its own', () => {
    const head = ['项目名称', '村道养护经费', '年度绩效目标', '养护村道40公里。', '          分解目标'];
    expect(read([...head, ...CELLS])[0]).toEqual(['养护村道40公里。']);
  });

  it('stand beside the goal as it was adjusted', () => {
    const head = ['项目名称 |', '村道养护经费 |', '年初绩效目标 |', '全年(调整)绩效目标 |', '绩效目标实际完成情况 |'];
    const texts = ['养护村道40公里。 |', '无调整 |', '养护村道41公里。 |'];
    const project = projectOf([...head, ...texts, ...CELLS.map((cell) => `${cell} |`)]);
    expect([project?.goals, project?.outcome]).toEqual([['养护村道40公里。'], '养护村道41公里。']);
    expect(project?.further?.map(({ label, value }) => [label, value])).toEqual([['全年(调整)绩效目标', '无调整']]);
  });
});
