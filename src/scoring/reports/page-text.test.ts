import { expect, test } from 'vitest';
import { displayWidth } from '../../base/display-width.ts';
import type { Page } from './page.ts';
import { pageText } from './page-text.ts';

const note =
  '未达到指标值，须说明原因和改进措施。须说明原因（未填写）。实际完成值按百分数的小数形式理解，请核对后写上百分号。';
const page: Page = {
  title: '绩效自评',
  blocks: [
    {
      kind: 'table',
      columns: [
        { text: '行号', width: 6 },
        { text: '三级指标', width: 30 },
        { text: '指标值', width: 16 },
        { text: '得分', width: 7, align: 'right' },
        { text: '说明', width: 44 },
      ],
      rows: [
        { cells: ['1.1', '农村公路路面、桥梁和边沟全年养护完成情况与巡查记录', '≥1234567.89公里', '1234.50', note] },
        { cells: ['1.2', '养护里程', '≥12公里', '10.00', ''] },
      ],
    },
    { kind: 'paragraph', text: `需要处理：${note}` },
  ],
};

test.each([60, 80, 100, 120])('a report of %i columns is no wider, and no word of it is lost', (columns) => {
  const text = pageText(page, columns);
  for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
  const said = text.replace(/\s/g, '');
  expect(said).toContain(note);
  for (const character of '农村公路路面、桥梁和边沟全年养护完成情况与巡查记录') expect(said).toContain(character);
  expect(text).toContain('1234.50');
});

test('a row without a note takes one line', () => {
  expect(pageText(page, 100)).toMatch(/\n1\.2 +养护里程 +≥12公里 +10\.00\n/);
});
