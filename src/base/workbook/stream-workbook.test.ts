import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { streamWorkbook } from './stream-workbook.ts';
import type { Row, Workbook } from './workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const border = { border: 'thin' } as const;
const heads: Row = { cells: [{ value: '名称', style: { bold: true }, note: '填写全称' }, { value: '数量' }] };
const rows: readonly Row[] = [
  {
    cells: [
      { value: '柏溪林场', style: border },
      { value: { number: '12.5' }, style: border },
    ],
  },
  { cells: [{ value: '=1+1', style: border }, { style: border }] },
  { cells: [{ value: '<两行\n文字>' }, undefined, { value: { number: '-3' } }] },
];

function book(further: readonly Row[], count: number): Workbook {
  const list = { name: '台账', rows: [heads, ...further], filter: `A1:B${1 + count}`, freeze: { rows: 1 } };
  return { title: '台账', sheets: [list, { name: '说明', rows: [{ cells: [{ value: '怎么填' }] }] }] };
}

async function streamed(further: Iterable<Row> | AsyncIterable<Row>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamWorkbook((count) => book([], count), further)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The parts of a file, texts in their cells instead of by number, and without the sheet's extent. */
function partsOf(file: Uint8Array): Record<string, string> {
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => text ?? '');
  const inline = (xml: string) =>
    xml
      .replace(/<dimension [^>]*>/, '')
      .replace(/ t="s"><v>(\d+)<\/v>/g, (_, number) => ` t="inlineStr"><is>${texts[Number(number)]}</is>`);
  const { 'xl/sharedStrings.xml': _, ...rest } = parts;
  return Object.fromEntries(Object.entries(rest).map(([name, xml]) => [name, inline(xml)]));
}

it('says row by row what a workbook written at once says, its filter over all of them', async () => {
  expect(partsOf(await streamed(rows))).toEqual(partsOf(writeWorkbook(book(rows, rows.length))));
  expect(partsOf(await streamed([]))).toEqual(partsOf(writeWorkbook(book([], 0))));
});

it('gives the same bytes each time, whether the rows are there or come one by one', async () => {
  async function* slowly() {
    for (const row of rows) yield await Promise.resolve(row);
  }
  expect(await streamed(slowly())).toEqual(await streamed(rows));
});

it('gives pieces while rows still come, and takes none that would have to be remembered', async () => {
  let asked = 0;
  function* many() {
    for (; asked < 200_000; asked += 1) yield rows[asked % 2] ?? heads;
  }
  for await (const piece of streamWorkbook((count) => book([], count), many())) {
    if (piece.length > 1000) break;
  }
  expect(asked).toBeLessThan(20_000);
  await expect(streamed([{ cells: [{ value: 'x', columnSpan: 2 }] }])).rejects.toThrow('no spans');
});
