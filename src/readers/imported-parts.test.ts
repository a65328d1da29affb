import { expect, it } from 'vitest';
import { writeZip } from '../base/zip-writer.ts';
import type { Block } from '../model/document.ts';
import { readDocument } from './read-document.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = (text: string): string => `<w:tbl><w:tr><w:tc>${p(text)}</w:tc></w:tr></w:tbl>`;

/** A Word document of this body, with further parts that it can refer to by their names. */
function docx(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const relations = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="${OFFICE}/part" Target="${name}"/>`,
  );
  return writeZip([
    { name: 'word/document.xml', content: `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
    ...Object.entries(parts).map(([name, content]) => ({ name: `word/${name}`, content })),
  ]);
}

const shown = (block: Block): string =>
  block.kind === 'paragraph' ? block.text : `${block.at.table}:${block.cells.map(({ text }) => text).join('|')}`;

async function read(bytes: Uint8Array): Promise<{ readonly words: string[]; readonly codes: string[] }> {
  const { blocks, messages } = await readDocument(bytes, 'a.docx');
  return { words: blocks.map(shown), codes: messages.map(({ code }) => code) };
}

it('reads what a Word document imports in the place where it stands, tables numbered on', async () => {
  const page = '<html><meta charset="utf-8"><p>页</p><table><tr><td>甲</td><td>乙</td></tr></table></html>';
  const body = table('前') + '<w:altChunk r:id="a.html"/>'.repeat(2) + table('后');
  expect(await read(docx(body, { 'a.html': page }))).toEqual({
    words: ['1:前', '页', '2:甲|乙', '页', '3:甲|乙', '4:后'],
    codes: [],
  });
});

it('reads imported Word documents but not what they import themselves, and tells of what is not there', async () => {
  const inner = docx(`${p('内')}<w:altChunk r:id="x"/>`, { x: '<html><p>深</p></html>' });
  expect(await read(docx(`<w:altChunk r:id="b.docx"/>${p('外')}`, { 'b.docx': inner }))).toEqual({
    words: ['内', '外'],
    codes: ['imported-parts-not-followed'],
  });
  const twice = docx('<w:altChunk r:id="b.docx"/>'.repeat(2), { 'b.docx': inner });
  expect(await read(twice)).toEqual({ words: ['内', '内'], codes: ['imported-parts-not-followed'] });
  expect((await read(docx(`${p('外')}<w:altChunk r:id="gone"/>`))).codes).toEqual(['imported-part-missing']);
});

const head = (...lines: readonly string[]): string => `<w:hdr ${NAMESPACES}>${lines.map(p).join('')}</w:hdr>`;
const section = (id: string): string => `<w:sectPr><w:headerReference w:type="default" r:id="${id}"/></w:sectPr>`;

it('reads title, year and money unit in the heads of pages above their section, once, and nothing else there', async () => {
  const heads = {
    'one.xml': head('云川县2024年部门决算公开', '项目支出绩效自评表', '单位：万元'),
    'two.xml': head('单位：万元', '部门整体支出绩效自评表（2024年度）'),
  };
  const body = `${table('甲')}<w:p><w:pPr>${section('one.xml')}</w:pPr></w:p>${table('乙')}${section('two.xml')}`;
  expect(await read(docx(body, heads))).toEqual({
    words: ['项目支出绩效自评表', '单位：万元', '1:甲', '部门整体支出绩效自评表（2024年度）', '2:乙'],
    codes: [],
  });
  expect((await read(docx(p('甲') + section('gone')))).words).toEqual(['甲']);
  const ring = head('单位：元').replace('</w:hdr>', `${section('one.xml')}</w:hdr>`);
  expect((await read(docx(p('甲') + section('one.xml'), { 'one.xml': ring }))).words).toEqual(['单位：元', '甲']);
});
