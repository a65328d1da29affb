import { describe, expect, it } from 'vitest';
import type { Format } from '../model/document.ts';
import { extractPlan } from './extract-plan.ts';

const HEAD = ['项目支出绩效目标表', '项目名称 | 村道养护经费', '一级指标 | 二级指标 | 三级指标 | 指标值 | 权重'];
const OUTPUTS = ['产出指标 | 数量指标 | 养护村道 | ≥40公里 | 20', '质量指标 | 合格率 | ≥95% | 20'];
const BENEFIT = '效益指标 | 社会效益指标 | 受益人口 | ≥5000人 | 20';
const UNWEIGHED = '效益指标 | 社会效益指标 | 受益人口 | ≥5000人 | ';

function codesOf(lines: readonly string[], format: Format = 'text'): string[] {
  const blocks = lines.map((text, index) => ({ kind: 'paragraph' as const, text, at: { line: index + 1 } }));
  return extractPlan({ source: { file: 'paper', sha256: '', format }, blocks, messages: [] }).messages.map(
    ({ code }) => code,
  );
}

describe('a text that ends right behind an output indicator', () => {
  it('may be an excerpt, which is said', () => {
    expect(codesOf([...HEAD, ...OUTPUTS])).toContain('text-ends-in-outputs');
    expect(codesOf([...HEAD, ...OUTPUTS, ''])).toContain('text-ends-in-outputs');
    expect(codesOf([...HEAD, ...OUTPUTS, '', '因雨季停工，次年完成。', '改进措施:'])).toContain('text-ends-in-outputs');
  });

  it('may go on where the names of further outputs stand below it, without their values', () => {
    const cells = ['产出指标', '数量指标', '养护村道', '≥40公里', '质量指标', '合格率', '≥95%', '检测桥梁座数(座)'];
    const head = [
      '项目支出绩效目标表',
      '项目名称 |',
      '村道养护经费 | |',
      '一级指标 |',
      '二级指标 |',
      '三级指标 |',
      '指标值 |',
    ];
    const lines = [...head, ...cells.map((text) => `${text} |`), '||', '疏通边沟里程(公里) |', '||'];
    expect(codesOf(lines)).toContain('text-ends-in-outputs');
    expect(codesOf([...lines, '填表人： |'])).not.toContain('text-ends-in-outputs');
  });

  it('is whole where a later class, a sum, a signature or all of the weight stands in it, or where it is no plain text', () => {
    const whole = OUTPUTS.map((row) => row.replace(/\d+$/, '45'));
    for (const lines of [[...OUTPUTS, UNWEIGHED], [...OUTPUTS, '合计 | 40'], [...OUTPUTS, '', '填表人：'], whole])
      expect(codesOf([...HEAD, ...lines])).not.toContain('text-ends-in-outputs');
    expect(codesOf([...HEAD, ...OUTPUTS], 'docx')).not.toContain('text-ends-in-outputs');
  });
});

describe('a text that ends inside a form', () => {
  const ends = (...lines: string[]) => codesOf([...HEAD, ...OUTPUTS, ...lines]).includes('text-ends-in-table');

  it('goes on with a class whose line is no longer in it', () => {
    expect(ends(BENEFIT, '', '生态效益指标', '植被覆')).toBe(true);
    expect(ends(BENEFIT, '', '可持续影响指')).toBe(true);
    expect(ends('', '（3）时效指标。', '全年资')).toBe(true);
    expect(ends(BENEFIT, '', '生态效益指标', '填表人：')).toBe(false);
  });

  it('has no satisfaction, and its weights do not come to a whole', () => {
    expect(ends(BENEFIT)).toBe(true);
    expect(ends(BENEFIT.replace('20', '50'))).toBe(false);
    expect(ends(BENEFIT, '满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% | 10')).toBe(false);
    expect(ends(UNWEIGHED)).toBe(false);
  });

  it('stops in a row before the last column of the others', () => {
    const rows = ['数量指标 | 巡查', '质量指标 | 完好', '时效指标 | 完工', '成本指标 | 造价', '满意度指标 | 村民'];
    const head = ['项目支出绩效目标表', '项目名称 | 村道养护经费', '二级指标 | 三级指标 | 指标值 | 权重 | 指标性质'];
    const body = rows.map((row) => `${row}情况 | ≥95% | 10 | 正向指标`);
    const stopsAfter = (last: string) => codesOf([...head, ...body, last]).includes('text-ends-in-table');
    expect(stopsAfter('数量指标 | 桥梁数量 | ＝11座 | 10')).toBe(true);
    expect(stopsAfter('数量指标 | 桥梁数量 | ＝11座 | 10 | 正向指标')).toBe(false);
  });

  it('holds no more than the head of its last form', () => {
    const office = ['主管部门 | 云川县交通局 | 实施单位 | 公路养护所', '项目资金（万元） | 年度资金总额： | 12'];
    const second = ['', '项目支出绩效目标表', '项目名称 | 桥梁检测经费', ...office];
    const first = [...HEAD, ...OUTPUTS, BENEFIT, '合计 | 60'];
    expect(codesOf([...first, ...second])).toContain('text-ends-in-table');
    expect(codesOf([...first, ...second, '', '单位负责人：'])).not.toContain('text-ends-in-table');
    expect(codesOf(second)).not.toContain('text-ends-in-table');
  });
});

it('a text that ends in the middle of a class name is cut off there', () => {
  const cells = [...OUTPUTS, BENEFIT].flatMap((row) => row.split(' | '));
  const text = [...HEAD.flatMap((row) => row.split(' | ')), ...cells, '生态'];
  expect(codesOf(text)).toContain('text-ends-in-row');
});
