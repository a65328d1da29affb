import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chinese, ruledTable, writeMinimalPdf } from '../../../tests/corpus/pdf/write-minimal-pdf.ts';
import type { Block } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readPdf } from './read-pdf.ts';

const jpeg = readFileSync(new URL('../../../tests/corpus/pdf/landscape.scan.jpg', import.meta.url));
/** The scanned page at some place of a page of A4 across. */
const scan = (place = '842 0 0 595 0 0'): string =>
  `q ${place} cm BI /W 1754 /H 1240 /CS /G /BPC 8 /F [/AHx /DCT] ID ${jpeg.toString('hex')}>\nEI Q\n`;
const mediaBox = '0 0 842 595';
const scanned = { content: scan(), mediaBox };
const told = (text: string) => ({ content: chinese(60, 500, text), mediaBox });

/** Milliseconds for a test that recognises a whole page, on a machine with much else to do. */
const A_WHOLE_PAGE = 240_000;

/** What is read when the time for recognition is up behind so many pages. */
async function readUntil(pages: readonly { readonly content: string }[], behind: number) {
  let done = 0;
  const recognition = { limitSeconds: 120, isUp: () => done >= behind };
  return await readPdf(writeMinimalPdf(pages), { ...defaultLimits, recognition }, (number) => {
    done = number;
  });
}

const kinds = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'table' ? `table on page ${block.at.page}` : block.text));

test(
  'a scan whose time is up keeps the pages that were read and says which were not, why, and what to do',
  async () => {
    const { value, messages } = await readUntil([scanned, scanned, scanned, told('本页有文字'), scanned], 1);
    expect(kinds(value).filter((text) => /table|本页/.test(text))).toEqual(['table on page 1', '本页有文字']);
    expect(messages).toMatchObject([
      { code: 'recognised-from-picture', at: { page: 1 } },
      { severity: 'error', code: 'recognition-stopped', at: { page: 2 } },
    ]);
    const { zh = '', en = '' } = messages[1]?.text ?? {};
    for (const words of ['第 2、3、5 页', '120 秒', '--time-limit 600', '拆']) expect(zh).toContain(words);
    for (const words of ['Pages 2, 3, 5', '120 seconds', '--time-limit 600', 'split']) expect(en).toContain(words);
  },
  A_WHOLE_PAGE,
);

test('a page in whose middle the time is up is not given in part', async () => {
  let asked = 0;
  const recognition = { limitSeconds: 120, isUp: () => ++asked > 5 };
  const { value, messages } = await readPdf(writeMinimalPdf([scanned, scanned, scanned]), {
    ...defaultLimits,
    recognition,
  });
  expect(value).toEqual([]);
  expect(messages.map(({ code }) => code)).toEqual(['recognition-stopped']);
  expect(messages[0]?.text.zh).toContain('第 1–3 页');
});

test('of pages with text the pictures are not looked at any more, and that is said of those that may hold a table', async () => {
  const pictured = { content: chinese(60, 560, '绩效目标表') + scan('600 0 0 424 60 60'), mediaBox };
  const { value, messages } = await readUntil([pictured, pictured], 0);
  expect(kinds(value)).toEqual(['绩效目标表', '绩效目标表']);
  expect(messages.map(({ code }) => code)).toEqual(['recognition-stopped']);
});

test('a table is not joined with one behind a page that was not read', async () => {
  const page = (row: string) => ({
    content: ruledTable([50, 300, 550], 560, 250, [
      ['指标', '目标'],
      [row, '≥1'],
    ]),
  });
  const across = (one: { readonly content: string }) => ({ ...one, mediaBox });
  const pages = [across(page('甲')), across(page('乙'))];
  expect(kinds((await readUntil(pages, 0)).value)).toEqual(['table on page 1']);
  const [first = scanned, second = scanned] = pages;
  expect(kinds((await readUntil([first, scanned, second], 0)).value)).toEqual(['table on page 1', 'table on page 3']);
});
