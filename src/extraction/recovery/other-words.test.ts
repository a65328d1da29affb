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
  return planOf(['项目支出绩效目标表', ...lines]);
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
    const plan = read(way, LABELS, ['一级指标', '二级指标', ...headers.split(' ')]);
    expect(namesAndValues(plan), way).toEqual(NAMES_AND_VALUES);
  }
});

const planOf = (lines: readonly string[]): Plan =>
  extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks: linesOf(lines), messages: [] });
const namesAndValues = ({ projects }: Plan): string[] =>
  projects.flatMap(({ indicators }) => indicators.map(({ level3, target }) => `${level3} ${target.text}`));

it('a header that nobody knows names the indicators where points stand right behind it in text that runs on', () => {
  const head = '项目名称渡槽维修一级指标二级指标考核要点分值年度指标值实际完成值得分';
  const rows =
    '产出指标数量指标维修渡槽座数20≥6座6座20质量指标工程验收合格率20100%100%20效益指标社会效益指标受益农户30≥850户860户30';
  expect(namesAndValues(planOf([head + rows]))).toEqual([
    '维修渡槽座数 ≥6座',
    '工程验收合格率 100%',
    '受益农户 ≥850户',
  ]);
});

it('or where it stands between classes and values in a print', () => {
  const lines = [
    '项目名称      渡槽维修',
    '一级指标      二级指标          考核要点              指标值',
    '产出指标      数量指标          维修渡槽座数          ≥6座',
    '              质量指标          工程验收合格率        100%',
    '效益指标      社会效益指标      受益农户              ≥850户',
  ];
  expect(namesAndValues(planOf(lines))).toEqual(['维修渡槽座数 ≥6座', '工程验收合格率 100%', '受益农户 ≥850户']);
});

it('or beside a description at the end of the row', () => {
  const lines = [
    '一级指标 | 二级指标 | 考核要点 | 指标性质 | 指标值 | 度量单位 | 指标内容',
    '产出指标 | 数量指标 | 维修渡槽座数 | ≥ | 6 | 座 | 反映维修渡槽的座数',
    '产出指标 | 质量指标 | 工程验收合格率 | = | 100 | % | 反映工程质量',
    '效益指标 | 社会效益指标 | 受益农户 | ≥ | 850 | 户 | 反映受益农户的数量',
  ];
  expect(namesAndValues(planOf(lines))).toEqual(['维修渡槽座数 ≥6座', '工程验收合格率 =100%', '受益农户 ≥850户']);
});

it('a standard that says how points are given is none of the values', () => {
  const lines = [
    '一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准',
    '产出指标 | 数量指标 | 维修渡槽座数 | 20 | 全部完成得满分，每少一座扣3分，扣完为止。',
    '产出指标 | 质量指标 | 工程验收合格率 | 20 | 全部合格得满分，否则不得分。',
  ];
  const { projects } = planOf(lines);
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

it('the same words within a sentence of text that runs on are no labels', () => {
  const goal = '改造渡槽，共安排资金45万元，计划投资45万元，完成主要目标任务和年度工作目标任务。';
  const text = `项目名称渡槽维修主管部门柳坞县水利局实施单位柳坞县灌区管理所年度目标${goal}一级指标二级指标三级指标指标值产出指标数量指标维修渡槽座数≥6座质量指标工程验收合格率100%效益指标社会效益指标受益农户≥850户`;
  expect(planOf([text]).projects.map(({ goals }) => goals)).toEqual([[goal]]);
});
