import { expect, test } from 'vitest';
import type { Paragraph } from '../../../model/document.ts';
import { extractPlan } from '../../extract-plan.ts';
import { cutLines } from './cut-lines.ts';

const paragraphs = (text: string): Paragraph[] =>
  text.split('\n').map((line, at) => ({ kind: 'paragraph', text: line, at: { line: at + 1 } }));

/** The rows that lines are cut into. */
function rowsOf(text: string): string[][] {
  const blocks = paragraphs(text);
  const rows: string[][] = [];
  for (const piece of cutLines(blocks, 0, blocks.length)) {
    if (piece.before === 'cell') rows.at(-1)?.push(piece.text);
    else if (piece.before === 'row') rows.push([piece.text]);
    else rows.push([piece.before, piece.text]);
  }
  return rows;
}

test('a line framed by pipes is a row with all its cells, however many blanks its empty ones hold', () => {
  expect(
    rowsOf(`| 项目名称 | 泵站改造 |  |  |
| 资金（万元） | 年度总额 | 40 | 38 |
|  | 其他资金 |  | 2 |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |`),
  ).toEqual([
    ['项目名称', '泵站改造', '', ''],
    ['资金（万元）', '年度总额', '40', '38'],
    ['', '其他资金', '', '2'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
  ]);
});

test('among rows that end in a pipe each, a line of one cell is a row, unless the next line brings it to their width', () => {
  expect(
    rowsOf(`预算年度：2024 |
一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 更换水泵 | 6台 |
效益指标 |
社会效益指标 | 受益人数 | ≥900人 |
满意度指标 | 满意度指标 | 群众满意度 | ≥90% |`),
  ).toEqual([
    ['预算年度：2024'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '更换水泵', '6台'],
    ['效益指标'],
    ['loose', '社会效益指标', '受益人数', '≥900人'],
    ['满意度指标', '满意度指标', '群众满意度', '≥90%'],
  ]);
});

test('among lines that begin with a pipe, one that does not is the value of the label above, not a row', () => {
  const text = `| 2024年度项目支出绩效自评表 | ||||||
| 项目名称 |
2024年森林防火补助经费支出绩效自评表 |
|||||||||
| 主管部门 | 云川市林业局 | 实施单位 | 青崖区林业局 | |||
|
项目资金 (万元) |
年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额 | 7.29 | 7.29 | 7.29 | 10 | 100% | 10 |
| 其中:当年财政拨款 | 7.29 | 7.29 | 7.29 | | 100% | |
| 绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|
一级 指标 |
二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
| 产出指标 | 数量指标 | 巡护里程 | ≥ | 120 | 公里 | 121 | 10 | 10 |
| 质量指标 | 巡护合格率 | ≥ | 95 | % | 96 | 10 | 10 | ||
| 时效指标 | 巡护及时率 | ≥ | 95 | % | 96 | 10 | 10 | ||
| 效益指标 | 社会效益指标 | 火灾次数 | ≤ | 1 | 次 | 0 | 10 | 10 |`;
  const source = { file: 'paper.txt', sha256: '0'.repeat(64), format: 'text' } as const;
  const { projects } = extractPlan({ source, blocks: paragraphs(text), messages: [] });
  expect(projects.map(({ indicators }) => indicators.length)).toEqual([4]);
});

test('the pipe behind a caption is no part of what it says', () => {
  const blocks = paragraphs(`项目支出绩效目标表
项目名称：泵站改造 |
主管部门：青崖县水务局 |
一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 更换水泵 | 6台 |`);
  const source = { file: 'paper.txt', sha256: '0'.repeat(64), format: 'text' } as const;
  const plan = extractPlan({ source, blocks, messages: [] });
  expect(plan.projects[0]?.name).toBe('泵站改造');
});

test('lines whose cells a script has joined by " | " are rows, of whatever length, also where an empty cell ends one', () => {
  expect(
    rowsOf(`项目名称 | 水闸维修
项目属性 | 
一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
产出指标 | 数量指标 | 维修水闸 | ≥6座 | 
 | 质量指标 | 验收合格率 | 100% | 
合计 | 100 | `),
  ).toEqual([
    ['项目名称', '水闸维修'],
    ['项目属性', ''],
    ['一级指标', '二级指标', '三级指标', '指标值', '备注'],
    ['产出指标', '数量指标', '维修水闸', '≥6座', ''],
    ['', '质量指标', '验收合格率', '100%', ''],
    ['合计', '100', ''],
  ]);
});
