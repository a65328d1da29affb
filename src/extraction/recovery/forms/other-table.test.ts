import { expect, test } from 'vitest';
import { extractPlan } from '../../extract-plan.ts';

const HEAD = [
  ['项目名称', '校舍修缮'],
  ['主管部门', '禾溪县教育局'],
];
const INDICATORS = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '修缮校舍面积', '≥1200平方米'],
  ['', '质量指标', '验收合格率', '100%'],
  ['效益指标', '社会效益指标', '受益学生数', '≥860人'],
  ['满意度指标', '服务对象满意度指标', '家长满意度', '≥92%'],
];
const OTHERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  分配表: [['2023年补助资金分配表'], ['街镇', '金额', '备注'], ['凤岗街道', '200000', ''], ['晏湖街道', '600000', '']],
  决算表: [['收入决算表'], ['项目', '行次', '决算数'], ['一、财政拨款', '1', '318.2'], ['二、基金', '2', '0']],
  清单: [
    ['采购项目', '数量', '单价', '金额'],
    ['课桌椅', '300套', '260元', '7.8万元'],
    ['黑板', '20块', '900元', '1.8万元'],
  ],
  名单: [
    ['姓名', '职务', '联系电话'],
    ['张伟', '局长', '0551-2233445'],
    ['李敏', '会计', '0551-2233446'],
  ],
  评分表: [
    ['评分项', '满分', '得分', '扣分原因'],
    ['决策', '20', '18', '目标不够细化'],
    ['过程', '20', '19', '资料不全'],
  ],
  三公: [
    ['三公经费表'],
    ['科目', '上年数', '本年数', '增减'],
    ['公务接待费', '1.2', '1.0', '-0.2'],
    ['出国费', '0', '0', '0'],
  ],
  进度: [
    ['月份', '计划支出', '实际支出'],
    ['1月', '10万元', '9万元'],
    ['2月', '12万元', '12万元'],
  ],
  项目: [
    ['序号', '项目名称', '实施单位', '金额（万元）'],
    ['1', '食堂改造', '禾溪一小', '36'],
    ['2', '操场翻新', '禾溪二小', '52'],
  ],
};
type Rows = readonly (readonly string[])[];
const FLATTENED: Readonly<Record<string, (rows: Rows) => string>> = {
  pipes: (rows) => rows.map((row) => `${row.join(' | ')} |`).join('\n'),
  tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  cells: (rows) => rows.map((row) => row.filter((cell) => cell !== '').join('\n\n')).join('\n\n'),
  spaces: (rows) => rows.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n'),
};

const read = (text: string) => {
  const blocks = text
    .split('\n')
    .map((line, index) => ({ kind: 'paragraph' as const, text: line, at: { line: index + 1 } }));
  const { projects } = extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
  return projects.map(({ name, indicators }) => [name, ...indicators.map(({ level3 }) => level3)]);
};
const EXPECTED = [['校舍修缮', '修缮校舍面积', '验收合格率', '受益学生数', '家长满意度']];

test.each(Object.keys(OTHERS).flatMap((other) => Object.keys(FLATTENED).map((way) => [other, way] as const)))(
  'a table of something else (%s, as %s) behind or in front of the indicators gives none',
  (other, way) => {
    const flat = FLATTENED[way] ?? String;
    const form = `项目支出绩效目标表\n（2023年度）\n${flat(HEAD)}\n${flat(INDICATORS)}`;
    const table = flat(OTHERS[other] ?? []);
    expect(read(`${form}\n${table}`)).toEqual(EXPECTED);
    expect(read(`附表\n${table}\n${form}`)).toEqual(EXPECTED);
  },
);
