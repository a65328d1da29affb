import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readDocument } from '../read-document.ts';
import { openZip } from '../zip/open-zip.ts';
import { readDocx, readWordXml } from './read-docx.ts';

const read = (xml: string, limits = defaultLimits) => readWordXml(Buffer.from(xml), limits);

/** A document as Word 2003 writes it: definitions before the body, sections around the blocks. */
const word2003 = (body: string, definitions = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xml:space="preserve">${definitions}<w:body><wx:sect>${body}<w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`;

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const change = (type: string, content: string): string =>
  `<aml:annotation aml:id="1" w:type="Word.${type}" aml:author="x"><aml:content>${content}</aml:content></aml:annotation>`;

const shown = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? [block.heading ?? 0, block.text]
      : block.cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.text}`),
  );

describe('Word 2003 XML', () => {
  it('is known by its namespace, under whatever prefix', async () => {
    const xml = word2003(p('甲'))
      .replace(/(<\/?| )w:/g, '$1o:')
      .replace('xmlns:w=', 'xmlns:o=');
    const { blocks, messages } = await readDocument(Buffer.from(xml), 'a.doc');
    expect([shown(blocks), messages]).toEqual([[[0, '甲']], []]);
  });

  it('has the money unit that the head of the page names, but no running head', () => {
    const xml = word2003(p('甲'))
      .replace('页眉', '单位：元')
      .replace('</w:hdr>', `${p('云川县2024年部门预算')}</w:hdr>`);
    expect(shown(read(xml).value)).toEqual([
      [0, '单位：元'],
      [0, '甲'],
    ]);
  });

  it('has headings by style, merged cells, and numbers of lists', () => {
    const { value, messages } = read(
      word2003(
        p('绩效目标表', '<w:pStyle w:val="a1"/>') +
          p('修路', '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="3"/></w:listPr>') +
          p('建桥', '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="3"/></w:listPr>') +
          `<w:tbl><w:tblPr/><w:tr>${tc('产出', '<w:vmerge w:val="restart"/>')}${tc('里程', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc('', '<w:vmerge/>')}${tc('县道')}${tc('乡道')}</w:tr></w:tbl>`,
        `<w:lists><w:listDef w:listDefId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="3"><w:ilst w:val="7"/></w:list></w:lists>
         <w:styles><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`,
      ),
    );
    expect(messages).toEqual([]);
    expect(shown(value)).toEqual([
      [1, '绩效目标表'],
      [0, '一、修路'],
      [0, '二、建桥'],
      ['1,1 2×1 产出', '1,2 1×2 里程', '2,2 1×1 县道', '2,3 1×1 乡道'],
    ]);
  });

  it('reads as if all changes were accepted, without comments, notes and page headers', () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const deleted = `<w:r><w:delText>旧</w:delText></w:r>`;
    const note = '<w:r><w:footnote><w:p><w:r><w:t>脚注</w:t></w:r></w:p></w:footnote></w:r>';
    const { value } = read(
      word2003(
        `<w:p>${run('≥')}${change('Deletion', deleted + run('旧'))}${change('Insertion', run('95%'))}${change('Comment', `<w:p>${run('批注')}</w:p>`)}${note}</w:p>
         <w:tbl><w:tr><w:trPr>${change('Deletion', '')}</w:trPr>${tc('删去的行')}</w:tr><w:tr>${tc('留下的行')}</w:tr></w:tbl>`,
      ),
    );
    expect(shown(value)).toEqual([[0, '≥95%'], ['1,1 1×1 留下的行']]);
  });

  it('is told by its content under the name of a Word file', async () => {
    const document = await readDocument(Buffer.from(word2003(p('项目名称'))), '自评表.doc');
    expect([document.source.format, document.messages, shown(document.blocks)]).toEqual(['doc', [], [[0, '项目名称']]]);
  });

  it('keeps what stands before a fault, and says when there is no body', () => {
    const cut = read(word2003(`${p('前', '<w:pStyle w:val="a"/>')}<w:p></w:tbl>`, '<w:styles/>'));
    expect([shown(cut.value), cut.messages.map(({ code }) => code)]).toEqual([[[0, '前']], ['xml-malformed']]);
    expect(read('<w:wordDocument><w:docPr/></w:wordDocument>').messages).toMatchObject([
      { severity: 'error', code: 'word-xml-without-body' },
    ]);
  });
});

describe('a package in one XML file', () => {
  it('is read as the package is', () => {
    const bytes = readFileSync(new URL('../../../tests/corpus/words/county-roads.docx', import.meta.url));
    const archive = openZip(bytes, defaultLimits);
    const parts = archive.names.map((name) => {
      const xml = archive
        .read(name)
        ?.toString('utf8')
        .replace(/^<\?xml[^>]*>/, '');
      return `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
    });
    const flat = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
    const { value, messages } = read(flat);
    const whole = readDocx(bytes, defaultLimits);
    expect([value, messages]).toEqual([whole.value, whole.messages]);
    expect(value.length).toBeGreaterThan(10);
  });
});
