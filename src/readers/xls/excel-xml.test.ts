import { expect, it } from 'vitest';
import { readDocument } from '../read-document.ts';

/** A sheet of one cell in Excel 2003's XML, which declares this encoding. */
const workbook = (encoding: string, text: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Sheet1"><Table><Row><Cell><Data ss:Type="String">${text}</Data></Cell></Row></Table></Worksheet></Workbook>`;

const shown = async (bytes: Uint8Array): Promise<string[]> => {
  const { blocks, messages } = await readDocument(bytes, 'a.xls');
  expect(messages).toEqual([]);
  return blocks.map((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text).join('|') : block.text));
};

it('reads workbooks in XML in whatever encoding they declare', async () => {
  expect(await shown(Buffer.from(workbook('UTF-8', '绩效')))).toEqual(['绩效']);
  expect(await shown(Buffer.from(`\ufeff${workbook('UTF-16', '绩效')}`, 'utf16le'))).toEqual(['绩效']);
  const [before = '', behind = ''] = workbook('GB2312', '@').split('@');
  const inGbk = Buffer.from([0xbc, 0xa8, 0xd0, 0xa7]);
  expect(await shown(Buffer.concat([Buffer.from(before), inGbk, Buffer.from(behind)]))).toEqual(['绩效']);
});
