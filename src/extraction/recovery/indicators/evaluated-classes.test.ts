import { describe, expect, it } from 'vitest';
import { drawDocument } from '../../drawn-document.ts';
import { extractPlan } from '../../extract-plan.ts';

const HEADER = ['评价指标', '评价内容', '指标名称', '指标说明', '目标值', '分值', '备注'];
const ROWS = [
  ['项目产出', '数量指标', '享受资助人数', '达到预计值', '1260', '10', ''],
  ['', '', '资金支出率', '达到目标值', '95%', '15', ''],
  ['', '质量指标', '资助对象符合率', '达到目标值', '98%以上', '15', ''],
  ['', '时效指标', '资助金发放及时率', '达到目标值', '100%', '20', ''],
];
const READ = [
  '数量指标 · 享受资助人数 · 达到预计值 · 1260 · 10',
  '数量指标 · 资金支出率 · 达到目标值 · 95% · 15',
  '质量指标 · 资助对象符合率 · 达到目标值 · 98%以上 · 15',
  '时效指标 · 资助金发放及时率 · 达到目标值 · 100% · 20',
];

const read = (document: Parameters<typeof extractPlan>[0]): readonly string[] =>
  extractPlan(document).projects.flatMap(({ indicators }) =>
    indicators.map(({ level2, level3, description, target, weight }) =>
      [level2, level3, description, target.text, weight].join(' · '),
    ),
  );

function readLines(lines: readonly string[]): readonly string[] {
  const blocks = lines.map((text, index) => ({ kind: 'paragraph' as const, text, at: { line: index + 1 } }));
  return read({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
}

describe('the columns 评价指标 and 评价内容 in front of 指标名称', () => {
  it('hold the classes in a table, and between tabs', () => {
    const rows = [HEADER, ...ROWS];
    expect(read(drawDocument(rows.map((row) => row.join(' | ')).join('\n')))).toEqual(READ);
    expect(readLines(rows.map((row) => row.join('\t')))).toEqual(READ);
  });

  it('hold them where each row runs on in a line of its own, with value and points run together', () => {
    const lines = [HEADER, ...ROWS].map((row) => row.join(''));
    expect(readLines(['2021年度云川县助学金项目绩效评价指标表', ...lines])).toEqual(READ);
  });
});

it('a question is answered by 是 or 否, with the question of its description and the sign 是/否 between', () => {
  const header = '一级指标二级指标三级指标指标解释指标方向云溪镇石桥乡';
  const rows =
    '产出指标数量指标改造水渠(条)反映水渠改造项目完成情况≥11质量指标新建水渠是否存在渗漏问题当年验收的水渠是否在回访中发现渗漏问题是/否否否时效指标水渠完工率(%)反映水渠完工情况≥100%100%';
  const plan = `云川区灌溉专项资金绩效目标表项目名称水渠改造项目绩效指标${header}${rows}`;
  expect(readLines([plan]).map((row) => row.split(' · ').slice(1, 4))).toEqual([
    ['改造水渠(条)', '反映水渠改造项目完成情况', '≥1'],
    ['新建水渠是否存在渗漏问题', '当年验收的水渠是否在回访中发现渗漏问题', '否'],
    ['水渠完工率(%)', '反映水渠完工情况', '≥100%'],
  ]);
});
