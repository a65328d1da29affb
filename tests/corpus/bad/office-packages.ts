import { writeZip } from '../../../src/base/zip-writer.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A Word document with this body, after an optional prolog, and further entries. */
export function docx(body: string, prolog = '', further: readonly RawEntry[] = []): Buffer {
  return rawZip([
    {
      name: 'word/document.xml',
      content: `${prolog}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    },
    ...further,
  ]);
}

/** The same with parts in it, to which its body refers by their names as "r:…". */
export function docxWithParts(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const relations = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="${OFFICE}/part" Target="${name}"/>`,
  );
  return writeZip([
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    },
    ...Object.entries(parts).map(([name, content]) => ({ name: `word/${name}`, content })),
  ]);
}

/** A paragraph of a Word document. */
export const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A table of a Word document with one row of these cells' content. */
export const wordTable = (...cells: readonly string[]): string =>
  `<w:tbl><w:tblGrid>${'<w:gridCol w:w="100"/>'.repeat(cells.length)}</w:tblGrid><w:tr>${cells.map((cell) => `<w:tc>${cell}<w:p/></w:tc>`).join('')}</w:tr></w:tbl>`;

/** A workbook with one sheet, its data given as the sheet's markup, and shared strings. */
export function xlsx(sheet: string, strings = '', prolog = ''): Buffer {
  return rawZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: `${prolog}<worksheet xmlns="${SHEET}">${sheet}</worksheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${SHEET}">${strings}</sst>` },
  ]);
}

/** An OpenDocument file of a kind ("text", "spreadsheet") with this body, further entries, and what stands before the body. */
export function openDocument(
  kind: 'text' | 'spreadsheet',
  body: string,
  further: readonly RawEntry[] = [],
  before = '',
): Buffer {
  const namespaces = ['office', 'table', 'text', 'style'].map(
    (prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`,
  );
  return rawZip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    {
      name: 'content.xml',
      content: `<office:document-content ${namespaces.join(' ')}>${before}<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    },
    ...further,
  ]);
}
