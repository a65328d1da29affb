import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { docxWithParts, wordParagraph, wordTable } from '../../tests/corpus/bad/office-packages.ts';
import type { Block } from '../model/document.ts';
import { defaultLimits } from './limits.ts';
import { readDocument } from './read-document.ts';

const corpus = (name: string): Uint8Array =>
  readFileSync(new URL(`../../tests/corpus/pictures/${name}`, import.meta.url));

const TITLE = '<w:p><w:r><w:t>云川县交通局2025年项目支出绩效目标表</w:t></w:r></w:p>';
const SIGNED = '<w:p><w:r><w:t>填表人：陈工</w:t></w:r></w:p>';
const picture = (id: string): string =>
  `<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="${id}"/></w:drawing></w:r></w:p>`;

const shown = (block: Block): string =>
  block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('|');

async function read(bytes: Uint8Array, file: string): Promise<{ readonly words: string[]; readonly codes: string[] }> {
  const { blocks, messages } = await readDocument(bytes, file);
  return { words: blocks.map(shown), codes: messages.map(({ code }) => code) };
}

const FORM = {
  words: [
    '云川县交通局2025年项目支出绩效目标表',
    '一级指标|二级指标|三级指标|指标值|产出指标|数量指标|村道养护里程|≥36公里|质量指标|养护合格率|≥95%',
    '填表人：陈工',
  ],
  codes: ['recognised-from-picture'],
};

it.each(['pasted-form.doc', 'pasted-form.pdf'])(
  'recognises the form that stands in %s as a picture, in its place',
  async (name) => {
    expect(await read(corpus(name), name)).toEqual(FORM);
  },
);

it('recognises the form in a Word document without a table, and tells of pictures that show none', async () => {
  const pictures = { 'form.png': corpus('pasted-form.png'), 'seal.png': corpus('pasted-form.png').subarray(0, 2000) };
  const { words, codes } = await read(
    docxWithParts(TITLE + picture('form.png') + SIGNED + picture('seal.png'), pictures),
    'a.docx',
  );
  expect({ words, codes }).toEqual({ words: FORM.words, codes: ['recognised-from-picture', 'pictures-not-read'] });
});

/** The same picture at a size in centimetres, in the drawing of today or in the shape of before. */
const drawn = (id: string, width: number, height: number): string =>
  picture(id).replace(
    '<w:drawing>',
    `<w:drawing><wp:extent xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" cx="${width * 360_000}" cy="${height * 360_000}"/>`,
  );
const shape = (id: string, style: string): string =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="${style}"><v:imagedata r:id="${id}"/></v:shape></w:pict></w:r></w:p>`;
/** Milliseconds for a test that recognises several pictures, on a machine with much else to do. */
const SEVERAL_PICTURES = 240_000;
const MONEY = wordTable(wordParagraph('收入总计'), wordParagraph('1,200.00'));
const FORM_TABLE = FORM.words[1] ?? '';
const pictures = { 'form.png': corpus('pasted-form.png') };

it.each([
  ['drawing', drawn('form.png', 15, 5)],
  ['shape', shape('form.png', 'width:415.3pt;height:150pt')],
])('recognises a form in a large %s beside tables of money', async (_, pasted) => {
  expect(await read(docxWithParts(MONEY + TITLE + pasted + SIGNED, pictures), 'a.docx')).toEqual({
    words: ['收入总计|1,200.00', FORM.words[0], FORM_TABLE, '填表人：陈工'],
    codes: ['recognised-from-picture'],
  });
});

it('leaves alone beside tables small pictures and those before any word of performance, and all where a table names indicators', async () => {
  const named = wordTable(wordParagraph('三级指标'), wordParagraph('指标值'));
  const large = drawn('form.png', 15, 5);
  const bodies = [MONEY + TITLE + drawn('form.png', 7, 5), MONEY + TITLE + picture('form.png'), named + TITLE + large];
  for (const body of [...bodies, MONEY + large + TITLE])
    expect((await read(docxWithParts(body, pictures), 'a.docx')).codes).toEqual(['pictures-not-read']);
});

it(
  'takes nothing out of pictures of other tables beside tables, and gives up behind the fourth of them',
  async () => {
    const money = corpus('money-table.png');
    const others = [1, 2, 3, 4].map((number): [string, Uint8Array] => [
      `${number}.png`,
      Uint8Array.of(...money, number),
    ]);
    const body = [...others.map(([name]) => name), 'form.png'].map((name) => drawn(name, 15, 5)).join('');
    expect(
      await read(docxWithParts(MONEY + TITLE + body, { ...Object.fromEntries(others), ...pictures }), 'a.docx'),
    ).toEqual({
      words: ['收入总计|1,200.00', FORM.words[0]],
      codes: ['pictures-not-read'],
    });
  },
  SEVERAL_PICTURES,
);

it('recognises the form beside a table of a Word 97–2003 document', async () => {
  expect(await read(corpus('form-beside-table.doc'), 'a.doc')).toEqual({
    words: ['收入总计|1,200.00', FORM.words[0], FORM_TABLE, '填表人：陈工'],
    codes: ['recognised-from-picture'],
  });
});

it('says of pictures for which there was no time that they were not looked at, apart from those that show no table', async () => {
  let asked = 0;
  const recognition = { limitSeconds: 120, isUp: () => ++asked > 1 };
  const pictures = { 'seal.png': corpus('pasted-form.png').subarray(0, 2000), 'form.png': corpus('pasted-form.png') };
  const bytes = docxWithParts(TITLE + picture('seal.png') + picture('form.png') + SIGNED, pictures);
  const { blocks, messages } = await readDocument(bytes, 'a.docx', { ...defaultLimits, recognition });
  expect(blocks.map(shown)).toEqual(['云川县交通局2025年项目支出绩效目标表', '填表人：陈工']);
  expect(messages.map(({ code }) => code)).toEqual(['pictures-not-read', 'recognition-stopped']);
  expect(messages[1]?.text.zh).toContain('文件里有 1 张图片');
});

it('says of a picture by itself that it was not read', async () => {
  const recognition = { limitSeconds: 120, isUp: () => true };
  const { blocks, messages } = await readDocument(corpus('pasted-form.png'), 'a.png', {
    ...defaultLimits,
    recognition,
  });
  expect([blocks, messages.map(({ severity, code }) => [severity, code])]).toEqual([
    [],
    [['error', 'recognition-stopped']],
  ]);
});
