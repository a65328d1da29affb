import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';

test('a text with tables in the markup of web pages gives its lines and its tables, with their lines in the file', async () => {
  const text =
    '# 项目支出绩效目标表\n\n<table><tr><td rowspan="2">产出指标</td><td>巡查次数 <table><tr><td>内</td><td>表</td></tr></table></td></tr>\n<tr><td>≥12次</td></tr></table>\n\n注：a <td> 除外\n<table><tr><td>甲</td><td>乙</td></tr>';
  const { source, blocks, messages } = await readDocument(Buffer.from(text), '绩效.md');
  expect(messages).toEqual([]);
  expect(source.format).toBe('text');
  expect(blocks).toMatchObject([
    { kind: 'paragraph', text: '# 项目支出绩效目标表', at: { line: 1 } },
    { kind: 'paragraph', text: '' },
    {
      kind: 'table',
      at: { table: 1, line: 3 },
      cells: [
        { text: '产出指标', rowSpan: 2 },
        { text: '巡查次数', tables: [{ at: { table: 2 } }] },
        { text: '≥12次', row: 2, column: 2 },
      ],
    },
    { kind: 'paragraph', text: '' },
    { kind: 'paragraph', text: '' },
    { kind: 'paragraph', text: '注：a <td> 除外', at: { line: 6 } },
    { kind: 'table', at: { table: 3, line: 7 } },
  ]);
});
