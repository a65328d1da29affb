import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { WorkbookContent } from '../sheet/workbook.ts';
import { utf8Xml } from '../xml/decode-xml.ts';
import { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { withZip, type ZipArchive } from '../zip/open-zip.ts';
import { odsNamespaces } from './ods-names.ts';
import { OdsTableReader } from './ods-table.ts';

/**
 * An OpenDocument spreadsheet (ODF 1.3 part 3, 9) as the tables of its sheets. The text that the file stores beside each value is
 * what its program showed, so no number is formatted here.
 */
export function readOds(bytes: Uint8Array, limits: Limits): Reading {
  return withZip(bytes, limits, (archive) => readContent(archive, limits));
}

type Reading = Result<readonly Block[], Message> & { readonly shownSheet?: string };

function readContent(archive: ZipArchive, limits: Limits): Reading {
  const content = archive.read('content.xml');
  if (!content) throw withoutContent();
  const xml = new XmlTokenizer(utf8Xml(content), odsNamespaces, limits);
  const workbook = new WorkbookContent(limits);
  const hiddenStyles = new Set<string>();
  let style = '';
  for (let token = xml.next(); token !== 'eof'; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'style:style') style = xml.attribute('style:name') ?? '';
    else if (xml.name === 'style:table-properties' && xml.attribute('table:display') === 'false')
      hiddenStyles.add(style);
    else if (xml.name === 'table:tracked-changes') xml.skip();
    else if (xml.name === 'table:table') {
      const name = xml.attribute('table:name') ?? '';
      const isHidden = hiddenStyles.has(xml.attribute('table:style-name') ?? '');
      workbook.add(new OdsTableReader(xml, limits).read(name, isHidden));
    }
  }
  const { value, messages } = workbook.read();
  const shownSheet = readShownSheet(archive, limits);
  return { value, messages: [...archive.messages, ...messages], ...(shownSheet !== undefined && { shownSheet }) };
}

/** The sheet on which the file was closed, by its settings (3.10); undefined where they do not say. */
function readShownSheet(archive: ZipArchive, limits: Limits): string | undefined {
  const settings = archive.read('settings.xml');
  if (!settings?.includes('ActiveTable')) return undefined;
  const xml = new XmlTokenizer(utf8Xml(settings), odsNamespaces, limits);
  let isActive = false;
  for (let token = xml.next(); token !== 'eof'; token = xml.next()) {
    if (token === 'start') isActive = xml.attribute('config:name') === 'ActiveTable';
    else if (token === 'text' && isActive) return xml.text;
  }
  return undefined;
}

function withoutContent(): ReaderFault {
  return new ReaderFault('ods-without-content', {
    zh: '压缩包内没有表格内容（content.xml）。请用 WPS 或 LibreOffice 打开后另存为 xlsx 再试。',
    en: 'The archive holds no spreadsheet (content.xml). Please open it with WPS or LibreOffice and save it as xlsx.',
  });
}
