import { describe, expect, it } from 'vitest';
import type { Format } from '../model/document.ts';
import { extractPlan } from './extract-plan.ts';

const HEAD = ['项目支出绩效目标表', '项目名称 | 村道养护经费', '一级指标 | 二级指标 | 三级指标 | 指标值 | 权重'];
const OUTPUTS = ['产出指标 | 数量指标 | 养护村道 | ≥40公里 | 20', '质量指标 | 合格率 | ≥95% | 20'];
const BENEFIT = '效益指标 | 社会效益指标 | 受益人口 | ≥5000人 | 20';

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

  it('is whole where a later class, a sum, a signature or all of the weight stands in it, or where it is no plain text', () => {
    const whole = OUTPUTS.map((row) => row.replace(/\d+$/, '45'));
    for (const lines of [[...OUTPUTS, BENEFIT], [...OUTPUTS, '合计 | 40'], [...OUTPUTS, '', '填表人：'], whole])
      expect(codesOf([...HEAD, ...lines])).not.toContain('text-ends-in-outputs');
    expect(codesOf([...HEAD, ...OUTPUTS], 'docx')).not.toContain('text-ends-in-outputs');
  });
});

it('a text that ends in the middle of a class name is cut off there', () => {
  const cells = [...OUTPUTS, BENEFIT].flatMap((row) => row.split(' | '));
  const text = [...HEAD.flatMap((row) => row.split(' | ')), ...cells, '生态'];
  expect(codesOf(text)).toContain('text-ends-in-row');
});
