import { writeZip } from '../../../src/base/zip-writer.ts';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** A package as office writers make it: the list of pages in a folder of its document, a template beneath each. */
export function ofd(pages: readonly string[], template = ''): Uint8Array {
  const list = pages
    .map((_, index) => `<ofd:Page ID="${index + 10}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
    .join('');
  const page = (content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${NAMESPACE}><ofd:Template TemplateID="2" ZOrder="Background"/><ofd:Content><ofd:Layer ID="3">${content}</ofd:Layer></ofd:Content></ofd:Page>`;
  return writeZip([
    {
      name: 'OFD.xml',
      content: `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    },
    {
      name: 'Doc_0/Document.xml',
      content: `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
    },
    {
      name: 'Doc_0/Tpls/Tpl_0/Content.xml',
      content: `<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer ID="4">${template}</ofd:Layer></ofd:Content></ofd:Page>`,
    },
    ...pages.map((content, index) => ({ name: `Doc_0/Pages/Page_${index}/Content.xml`, content: page(content) })),
  ]);
}

/** A line of text of 4 mm, its characters 4 mm apart. */
export const ofdWords = (text: string, x: number, y: number, rest = '') =>
  `<ofd:TextObject ID="9" Boundary="${x} ${y} 100 5" Font="1" Size="4"${rest}><ofd:TextCode X="0" Y="4" DeltaX="g ${[...text].length - 1} 4">${text}</ofd:TextCode></ofd:TextObject>`;
const line = (x: number, y: number, toX: number, toY: number) =>
  `<ofd:PathObject ID="9" Boundary="${x} ${y} ${toX - x + 0.1} ${toY - y + 0.1}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${toX - x} ${toY - y}</ofd:AbbreviatedData></ofd:PathObject>`;

/** A ruled table from columns' and rows' places and the words of its cells; "^" belongs to the cell above. */
export function ofdTable(
  columns: readonly number[],
  rows: readonly number[],
  cells: readonly (readonly string[])[],
): string {
  const [left = 0, right = 0, top = 0, bottom = 0] = [columns[0], columns.at(-1), rows[0], rows.at(-1)];
  const down = columns.map((x) => line(x, top, x, bottom));
  const across = rows.flatMap((y, row) =>
    columns.slice(1).map((x, column) => (cells[row]?.[column] === '^' ? '' : line(columns[column] ?? left, y, x, y))),
  );
  const texts = cells.flatMap((row, at) =>
    row.map((text, column) =>
      text === '^' || text === '' ? '' : ofdWords(text, (columns[column] ?? 0) + 1, (rows[at] ?? 0) + 1),
    ),
  );
  return [...down, ...across, line(left, bottom, right, bottom), ...texts].join('');
}
