import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { docxWithParts } from '../../tests/corpus/bad/office-packages.ts';
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

it('leaves the pictures of a document with tables alone', async () => {
  const table = `<w:tbl><w:tr><w:tc>${TITLE}</w:tc></w:tr></w:tbl>`;
  const { words, codes } = await read(
    docxWithParts(table + picture('form.png'), { 'form.png': corpus('pasted-form.png') }),
    'a.docx',
  );
  expect({ words, codes }).toEqual({ words: ['云川县交通局2025年项目支出绩效目标表'], codes: ['pictures-not-read'] });
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
