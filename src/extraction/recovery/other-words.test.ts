import { expect, it } from 'vitest';
import type { Plan } from '../../model/plan.ts';
import { extractPlan } from '../extract-plan.ts';
import { linesOf } from './testing/lines.ts';

const LABELS = [
  ['项目名称', '渡槽维修'],
  ['主管部门', '柳坞县水利局'],
  ['实施单位', '柳坞县灌区管理所'],
  ['资金总额（万元）', '20.5'],
  ['年度目标', '完成渡槽维修，恢复灌溉。'],
];
const ROWS = [
  ['产出指标', '数量指标', '维修渡槽座数', '≥6座'],
  ['', '质量指标', '工程验收合格率', '100%'],
  ['', '时效指标', '完工时间', '10月底前'],
  ['效益指标', '社会效益指标', '受益农户', '≥850户'],
  ['满意度指标', '服务对象满意度指标', '农户满意度', '≥90%'],
];
const NAMES_AND_VALUES = ROWS.map(([, , name, value]) => `${name} ${value}`);

type Table = readonly (readonly string[])[];
/** A cell between pipes, a row a line with blanks between its cells, a cell a line. */
const WAYS: Readonly<Record<string, (labels: Table, rows: Table) => string[]>> = {
  pipes: (labels, rows) => [...labels, ...rows].map((cells) => `| ${cells.join(' | ')} |`),
  rows: (labels, rows) => [...labels, ...rows].map((cells) => cells.filter((cell) => cell !== '').join(' ')),
  cells: (labels, rows) => [...labels, ...rows].flat().filter((cell) => cell !== ''),
  colons: (labels, rows) => [
    ...labels.map((cells) => cells.join('：')),
    ...rows.map((cells) => cells.join(' ').trim()),
  ],
};

function read(way: string, labels: Table, head: readonly string[]): Plan {
  const lines = WAYS[way]?.(labels, [head, ...ROWS]) ?? [];
  const source = { file: 'dump.txt', sha256: '', format: 'text' as const };
  return extractPlan({ source, blocks: linesOf(['项目支出绩效目标表', ...lines]), messages: [] });
}

it.each([
  '三级指标 预期目标',
  '三级指标 评价标准',
  '三级指标 标准',
  '名称 指标值',
  '名称 标准',
  '名称 预期目标',
  '绩效指标 指标值',
  '绩效指标 绩效目标',
  '具体指标 年度目标',
  '指标内容 标准',
  '评价内容 指标值',
])('names and values are read below the headers %s', (headers) => {
  for (const way of Object.keys(WAYS)) {
    const { projects } = read(way, LABELS, ['一级指标', '二级指标', ...headers.split(' ')]);
    const found = projects.flatMap(({ indicators }) => indicators.map((one) => `${one.level3} ${one.target.text}`));
    expect(found, way).toEqual(NAMES_AND_VALUES);
  }
});

it('a standard that says how points are given is none of the values', () => {
  const lines = [
    '一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准',
    '产出指标 | 数量指标 | 维修渡槽座数 | 20 | 全部完成得满分，每少一座扣3分，扣完为止。',
    '产出指标 | 质量指标 | 工程验收合格率 | 20 | 全部合格得满分，否则不得分。',
  ];
  const source = { file: 'dump.txt', sha256: '', format: 'text' as const };
  const { projects } = extractPlan({ source, blocks: linesOf(lines), messages: [] });
  expect(projects.flatMap(({ indicators }) => indicators.map(({ target }) => target.kind))).toEqual([
    'absent',
    'absent',
  ]);
});

it.each([
  [2, '责任单位', '柳坞县灌区管理所'],
  [2, '建设单位', '柳坞县灌区管理所'],
  [2, '承办单位', '柳坞县灌区管理所'],
  [1, '行业主管部门', '柳坞县水利局'],
  [1, '预算单位', '柳坞县水利局'],
  [3, '年度资金（万元）', '205000'],
  [3, '项目资金（万元）', '205000'],
  [3, '计划投资（万元）', '205000'],
  [4, '工作目标', '完成渡槽维修，恢复灌溉。'],
  [4, '主要目标', '完成渡槽维修，恢复灌溉。'],
])('the label in place %d is read as %s', (place, label, value) => {
  const labels = LABELS.map((cells, at) => (at === place ? [label, ...cells.slice(1)] : cells));
  for (const way of Object.keys(WAYS)) {
    const plan = read(way, labels, ['一级指标', '二级指标', '三级指标', '指标值']);
    const [project] = plan.projects;
    const values = [project?.name, plan.department.name, project?.unit, project?.amounts.total, project?.goals[0]];
    expect(values[place], `${label}, ${way}`).toBe(value);
  }
});
