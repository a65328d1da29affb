import { BodySink } from '../flow/flow-sink.ts';
import { Omissions } from '../flow/omissions.ts';
import { type FlowReading, readFlow } from '../flow/read-flow.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { utf8Xml } from '../xml/decode-xml.ts';
import { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { withZip, type ZipArchive } from '../zip/open-zip.ts';
import { readBlocks } from './odt-blocks.ts';
import type { OdtContext } from './odt-context.ts';
import { OdtLists } from './odt-lists.ts';
import { odtNamespaces } from './odt-names.ts';
import { OdtObjects } from './odt-objects.ts';
import { OdtTextStyles } from './odt-text-styles.ts';

/**
 * The blocks of an OpenDocument text (.odt, ODF 1.0 to 1.4), in reading order, and what it shows as objects. Deleted revisions, footnotes, headers and footers
 * are left out. Never throws for what is wrong with the file: a fault is a message, and what was read before it is kept.
 */
export function readOdt(bytes: Uint8Array, limits: Limits): FlowReading {
  return readFlow((open, messages) =>
    withZip(bytes, limits, (archive) => {
      messages.push(...archive.messages);
      refuseEncrypted(archive);
      const content = archive.read('content.xml');
      if (!content) throw notText();
      const body = open(new BodySink(limits, messages));
      const omissions = new Omissions();
      const context: OdtContext = {
        xml: new XmlTokenizer(utf8Xml(content), odtNamespaces, limits),
        textStyles: new OdtTextStyles(omissions),
        objects: new OdtObjects(archive, limits),
        lists: new OdtLists(() => openStyles(archive, limits)),
        omissions,
        limits,
      };
      readContent(context, body);
      messages.push(...context.omissions.messages());
    }),
  );
}

/** Everything outside office:text is skipped, but for the styles that change what words are, which stand before it. */
function readContent(context: OdtContext, body: BodySink): void {
  const { xml, lists } = context;
  let isText = false;
  for (let token = xml.next(); token !== 'eof'; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'office:text') {
      isText = true;
      readBlocks(context, body);
    } else if (xml.name === 'text:list-style') lists.readStyle(xml);
    else if (xml.name === 'style:font-face') context.textStyles.readFont(xml);
    else if (xml.name === 'style:style' && xml.attribute('style:family') === 'graphic') context.objects.readStyle(xml);
    else if (xml.name === 'style:style') context.textStyles.readStyle(xml);
    else if (!STRUCTURE.has(xml.name)) xml.skip();
  }
  if (!isText) throw notText();
}

const STRUCTURE: ReadonlySet<string> = new Set([
  'office:document-content',
  'office:automatic-styles',
  'office:body',
  'office:font-face-decls',
]);

function openStyles(archive: ZipArchive, limits: Limits): XmlTokenizer | undefined {
  const bytes = archive.read('styles.xml');
  return bytes && new XmlTokenizer(utf8Xml(bytes), odtNamespaces, limits);
}

/** The parts of an encrypted OpenDocument file are noise; only its manifest says so (ODF 1.3 part 2, 3.4). */
function refuseEncrypted(archive: ZipArchive): void {
  const manifest = archive.read('META-INF/manifest.xml');
  if (!manifest?.includes('encryption-data')) return;
  throw new ReaderFault('odt-encrypted', {
    zh: '文件设有打开密码，无法读取。请去除密码后再提交。',
    en: 'The file is protected by a password. Please remove the password and hand it in again.',
  });
}

function notText(): ReaderFault {
  return new ReaderFault('odt-without-text', {
    zh: '压缩包内没有文字文档的内容（content.xml）。请确认这是 .odt 文件，或用 WPS、LibreOffice 打开后另存一次。',
    en: 'The archive holds no text document (content.xml). Please check that this is an .odt file, or save it again.',
  });
}
