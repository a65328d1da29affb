import { expect, test } from 'vitest';
import { extractPlan } from './extract-plan.ts';

const CLASSES = [
  ['产出指标', '数量指标'],
  ['', '质量指标'],
  ['', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
];
/** What templates print where names and values belong. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  nothing: ['', ''],
  dots: ['……', ''],
  numbers: ['指标1：', ''],
  stars: ['★★★指标1：', ''],
  crosses: ['×××', '≥××%'],
};
const HEADS = [
  ['项目支出名称 | ', '预算部门 | '],
  ['项目名称 | ', '主管部门 | | 实施单位 | ', '项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率'],
];

test.each(
  Object.keys(PRINTED).flatMap((printed) =>
    HEADS.flatMap((head) => ['\t', ' | '].map((mark) => [printed, head, mark] as const)),
  ),
)(
  'a template of which nothing is filled in (%s) has no indicators, no project and no department: %j',
  (printed, head, mark) => {
    const rows = CLASSES.map((classes) => [...classes, ...(PRINTED[printed] ?? [])].join(' | '));
    const lines = [
      '绩效目标表',
      '（    年度）',
      ...head,
      '一级指标 | 二级指标 | 三级指标 | 指标值',
      ...rows,
      '注：各单位可自行增加指标。',
    ];
    const blocks = lines.map((line, index) => ({
      kind: 'paragraph' as const,
      text: line.replaceAll(' | ', mark),
      at: { line: index + 1 },
    }));
    const plan = extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
    expect([...plan.indicators, ...plan.projects.flatMap(({ indicators }) => indicators)]).toEqual([]);
    expect(plan.projects.map(({ name }) => name).join('')).toBe('');
    expect(plan.department).toEqual({});
    expect(plan.messages.some(({ severity }) => severity === 'warning')).toBe(true);
  },
);
