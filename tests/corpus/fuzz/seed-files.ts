import { utils, write } from '@e965/xlsx';
import { ofd, ofdTable, ofdWords } from '../bad/ofd-package.ts';
import { docx, openDocument, wordParagraph, wordTable, xlsx } from '../bad/office-packages.ts';
import type { Seed } from './mutate.ts';

const HEAD = ['一级指标', '二级指标', '三级指标', '指标值'];
const ROWS = [
  HEAD,
  ['产出指标', '数量指标', '修建村道里程', '≥12公里'],
  ['效益指标', '社会效益', '受益群众人数', '≥5000人'],
];
const TITLE = '云川县交通局2025年度农村道路养护项目绩效目标表';

const htmlTable = `<table border=1><tr><td colspan=4>${TITLE}</td></tr>${ROWS.map((row) => `<tr>${row.map((cell) => `<td rowspan=1 style="x">${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body><h1>${TITLE}</h1><p>总体目标<br>修路&nbsp;12</p>${htmlTable}<ul><li>其他</li></ul></body></html>`;

const wordBody =
  wordParagraph(TITLE) +
  ROWS.map((row) => wordTable(...row.map(wordParagraph))).join('') +
  '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/><w:tab/><w:br/></w:r></w:p></w:tc></w:tr></w:tbl>';

const wordXml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:styles><w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style></w:styles><w:body>${wordBody}<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><aml:annotation aml:id="1" w:type="Word.Deletion"><aml:content><w:r><w:t>旧</w:t></w:r></aml:content></aml:annotation></w:p></w:body></w:wordDocument>`;

const sheetRows = ROWS.map(
  (row, r) =>
    `<row r="${r + 2}">${row.map((cell, c) => `<c r="${'ABCD'[c]}${r + 2}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
);
const sheet = `<dimension ref="A1:D9"/><cols><col min="1" max="2" hidden="0"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="D1"><v>4.7</v></c></row>${sheetRows.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>`;

const odfRows = ROWS.map(
  (row) =>
    `<table:table-row table:number-rows-repeated="1">${row.map((cell) => `<table:table-cell table:number-columns-repeated="1" table:number-columns-spanned="1"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`,
).join('');
const odfTable = `<table:table table:name="表1"><table:table-column table:number-columns-repeated="4"/>${odfRows}</table:table>`;

const rtf = `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\pard \\u32489?\\u25928? \\'bc\\'a8\\par\\trowd\\cellx1000\\cellx2000\\intbl a\\cell\\intbl b\\cell\\row\\pard c\\par}`;

function mht(): string {
  const part = `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}`;
  return `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n${part}\r\n--b--\r\n`;
}

function xls(): Buffer {
  const book = utils.book_new();
  const data = utils.aoa_to_sheet([[TITLE], ...ROWS, [4.7, 0.95, true]]);
  data['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }];
  utils.book_append_sheet(book, data, '表');
  return write(book, { type: 'buffer', bookType: 'biff8' });
}

/** A pdf of one page with a ruled table, its cross-reference table left to be rebuilt by the reader. */
function pdf(): string {
  const content = 'BT /F1 12 Tf 72 720 Td (Target >= 12 km) Tj ET 60 600 200 40 re S 160 600 m 160 640 l S';
  return (
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n' +
    `4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\n` +
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n'
  );
}

/** One small valid file of every format that can be made in code. */
export function seedFiles(): Seed[] {
  const text = [TITLE, ...ROWS.map((row) => row.join('\t'))].join('\n');
  const files: Record<string, Buffer | string> = {
    'a.docx': docx(wordBody),
    'a.doc': wordXml,
    'a.xlsx': xlsx(sheet, `<si><t>${TITLE}</t></si>`),
    'a.odt': openDocument(
      'text',
      `<text:h text:outline-level="1">${TITLE}</text:h><text:p>目标<text:tab/></text:p>${odfTable}`,
    ),
    'a.ods': openDocument('spreadsheet', odfTable),
    'a.xls': xls(),
    'a.html': page,
    'a.mht': mht(),
    'a.rtf': rtf,
    'a.txt': text,
    'b.txt': Buffer.from(text, 'utf16le'),
    'a.csv': ROWS.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'),
    'a.pdf': pdf(),
    'a.ofd': Buffer.from(
      ofd(
        [ofdWords(TITLE, 40, 20) + ofdTable([20, 50, 80, 140, 190], [40, 50, 60, 70], ROWS)],
        ofdWords('— 1 —', 100, 285),
      ),
    ),
  };
  return Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content as Buffer) }));
}
