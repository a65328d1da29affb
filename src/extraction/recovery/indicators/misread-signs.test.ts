import { expect, test } from 'vitest';
import { withMisreadSigns } from './misread-signs.ts';

const FIELDS = ['name', 'target', 'weight', 'actual'] as const;
const row = (...texts: string[]) => texts.map((text, index) => ({ text, at: { line: 2, column: index + 1 } }));
const targetsOf = (...rows: string[][]) => {
  const { rows: made, misread } = withMisreadSigns(
    rows.map((texts) => row(...texts)),
    FIELDS,
  );
  return { targets: made.map((cells) => cells[1]?.text), isTold: misread !== undefined };
};

test('2 in front of exactly what was reached, in several rows of a table without signs, is ≥', () => {
  const rows = [
    ['任务完成率', '90', '10', '100'],
    ['管护面积', '28', '10', '8'],
    ['管护天数', '250天', '10', '50天'],
    ['火灾受害率', '0.9', '10', '0'],
  ];
  expect(targetsOf(...rows)).toEqual({ targets: ['90', '≥8', '≥50天', '0.9'], isTold: true });
});

test('one row alone proves nothing, nor do rows of a table with signs', () => {
  const one = [
    ['管护面积', '28', '10', '8'],
    ['培训次数', '26', '10', '12'],
  ];
  expect(targetsOf(...one)).toEqual({ targets: ['28', '26'], isTold: false });
  const signed = [
    ['管护面积', '28', '10', '8'],
    ['管护天数', '250', '10', '50'],
    ['满意度', '≥90', '10', '95'],
  ];
  expect(targetsOf(...signed)).toEqual({ targets: ['28', '250', '≥90'], isTold: false });
});
