import { expect, it } from 'vitest';
import { defaultLimits } from '../limits.ts';
import type { Merge } from './sheet-content.ts';
import { WorkbookContent } from './workbook.ts';

const ROWS = [
  ['产出指标', '数量指标', '养护里程', '≥12公里', 'A01'],
  ['', '质量指标', '验收合格率', '≥95%', 'A02'],
  ['效益指标', '社会效益', '受益人数', '≥900人', 'A03'],
];

/** What is read of a sheet that hides rows and columns: its words by rows, and what is told. */
function read(hiddenRows: number[], hiddenColumns: number[], merges: readonly Merge[] = []) {
  const cells = ROWS.flatMap((line, row) =>
    line.flatMap((text, column) => (text === '' ? [] : [{ row: row + 1, column: column + 1, text }])),
  );
  const workbook = new WorkbookContent(defaultLimits);
  const hides = { hiddenRows: new Set(hiddenRows), hiddenColumns: new Set(hiddenColumns) };
  workbook.add({ name: '养护', isHidden: false, cells, merges, errors: [], ...hides });
  const { value, messages } = workbook.read();
  const words = value.flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text) : []));
  return { words: words.filter((text) => text !== '').join(' '), messages };
}

it('leaves hidden rows and columns out, and says where they are and what they say', () => {
  const { words, messages } = read([2], [5]);
  expect(words).toBe('产出指标 数量指标 养护里程 ≥12公里 效益指标 社会效益 受益人数 ≥900人');
  expect(messages).toMatchObject([
    { severity: 'warning', code: 'hidden-content-not-read', at: { sheet: '养护', row: 1, column: 5 } },
  ]);
  expect(messages[0]?.text.zh).toContain('1 行、1 列');
  expect(messages[0]?.text.zh).toContain('“质量指标 验收合格率 ≥95% A02”“A01 A03”');
});

it('says less of what is no part of a form', () => {
  expect(read([], [5]).messages.map(({ severity }) => severity)).toEqual(['info']);
});

it('shows a merged cell of which a row is shown', () => {
  const { words } = read([1], [], [{ top: 1, left: 1, bottom: 2, right: 1 }]);
  expect(words).toBe('产出指标 质量指标 验收合格率 ≥95% A02 效益指标 社会效益 受益人数 ≥900人 A03');
});

it('reads a sheet that shows nothing, with a word', () => {
  const { words, messages } = read([1, 2, 3], []);
  expect(words).toContain('验收合格率');
  expect(messages.map(({ code }) => code)).toEqual(['hidden-cells-read']);
});
