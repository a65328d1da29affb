import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block, Table } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { readImage } from './read-image.ts';

const corpus = (name: string) => readFileSync(new URL(`../../../tests/corpus/pdf/${name}`, import.meta.url));
const tableOf = (blocks: readonly Block[]): Table | undefined => blocks.find((block) => block.kind === 'table');

/** Row, column and spans of each cell. */
const frame = (table: Table | undefined) =>
  table?.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]);
const textAt = (table: Table | undefined, row: number, column: number) =>
  table?.cells.find((cell) => cell.row === row && cell.column === column)?.text;

test('a scan, askew and noisy, has the same cells as the paper it was made from', async () => {
  const scan = await readPdf(corpus('landscape.scan.pdf'), defaultLimits);
  const paper = await readPdf(corpus('landscape.libreoffice.pdf'), defaultLimits);
  expect(frame(tableOf(scan.value))).toEqual(frame(tableOf(paper.value)));
  const same = tableOf(scan.value)?.cells.filter(
    (cell) =>
      cell.text.replace('(', '（').replace(')', '）').replace(':', '：') ===
      textAt(tableOf(paper.value), cell.row, cell.column),
  );
  expect((same?.length ?? 0) / (tableOf(paper.value)?.cells.length ?? 1)).toBeGreaterThan(0.95);
  expect(scan.messages).toMatchObject([{ severity: 'warning', code: 'recognised-from-picture', at: { page: 1 } }]);
});

test.each(['landscape.scan.png', 'landscape.scan.jpg'])(
  '%s is read with signs, numbers and its confidence',
  async (name) => {
    const { value, messages } = await readImage(corpus(name), defaultLimits);
    const table = tableOf(value);
    expect([8, 9, 10, 11, 12].map((row) => textAt(table, row, 4))).toEqual([
      '≥300天',
      '≥40场',
      '≥98%',
      '≥12万人次',
      '≥90%',
    ]);
    expect(
      table?.cells.every((cell) => cell.text === '' || (cell.confidence !== undefined && cell.confidence <= 1)),
    ).toBe(true);
    expect(value.every((block) => block.kind === 'table' || block.confidence !== undefined)).toBe(true);
    expect(messages.map((message) => message.code)).toEqual(['recognised-from-picture']);
  },
);

test('rows hardly higher than their text are read whole, without the lines around them', async () => {
  const picture = readFileSync(new URL('../../../tests/corpus/pictures/low-rows.png', import.meta.url));
  const { value } = await readImage(picture, defaultLimits);
  expect(tableOf(value)?.cells.map(({ text }) => text)).toEqual([
    ...['二级指标', '三级指标', '指标值'],
    ...['数量指标', '接收登记对象人数', '≥160人'],
    ...['时效指标', '教育及时率', '=100%'],
    ...['质量指标', '电子证照使用率', '≤90%'],
  ]);
});

test('pictures of other kinds and damaged ones say what to do', async () => {
  const png = corpus('landscape.scan.png');
  const codes = async (bytes: Uint8Array) => (await readImage(bytes, defaultLimits)).messages.map((one) => one.code);
  expect(await codes(Buffer.from('II*\0'))).toEqual(['image-kind-not-supported']);
  expect(await codes(png.subarray(0, 20))).toEqual(['image-damaged']);
  expect(await codes(corpus('landscape.scan.jpg').subarray(0, 40))).toEqual(['image-damaged']);
  const huge = Uint8Array.from(png);
  huge.set([0, 1, 0, 0, 0, 1, 0, 0], 16);
  expect(await codes(huge)).toEqual(['image-too-large']);
});
