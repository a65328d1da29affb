import { createHash } from 'node:crypto';
import type { Block, Document, Format } from '../model/document.ts';
import type { Message } from '../model/message.ts';
import { cleanBlocks } from './clean-blocks.ts';
import { documentMessage } from './document-messages.ts';
import type { PartFile } from './imported-parts.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { type Reading, readImports } from './read-imports.ts';
import { faultMessage, ReaderFault } from './reader-fault.ts';
import { extensionOf, type ReaderName, sniffFormat } from './sniff-format.ts';
import type { TellPage } from './tell-page.ts';

type KnownFormat = Exclude<Format, 'unknown'>;
type Reader = (bytes: Uint8Array, limits: Limits, tell?: TellPage) => Reading | Promise<Reading>;

/** Only the reader that a file needs is loaded, because a check of one file is mostly start-up. */
const READERS: Readonly<Record<ReaderName, () => Promise<Reader>>> = {
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  doc: async () => (await import('./doc/read-doc.ts')).readDoc,
  'word-xml': async () => (await import('./docx/read-docx.ts')).readWordXml,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  odt: async () => (await import('./odt/read-odt.ts')).readOdt,
  xlsx: async () => (await import('./xlsx/read-xlsx.ts')).readXlsx,
  xls: async () => (await import('./xls/read-xls.ts')).readXls,
  ods: async () => (await import('./ods/read-ods.ts')).readOds,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  ofd: async () => (await import('./ofd/read-ofd.ts')).readOfd,
  image: async () => (await import('./scan/read-image.ts')).readImage,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  mht: async () => (await import('./html/read-mht.ts')).readMht,
  text: async () => (await import('./text/read-text.ts')).readText,
  'marked-text': async () => (await import('./html/read-marked-text.ts')).readMarkedText,
  delimited: async () => (await import('./text/read-delimited.ts')).readDelimited,
};

/** Asking for a module again is cheap, but not as cheap as knowing it. */
const loaded = new Map<ReaderName, Reader>();

/** Under which names the formats go; names not here say nothing. */
const EXTENSIONS: Readonly<Record<KnownFormat, readonly string[]>> = {
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  doc: ['doc', 'dot', 'wps', 'wpt'],
  rtf: ['rtf'],
  odt: ['odt', 'ott'],
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  xls: ['xls', 'xlt', 'et', 'ett'],
  ods: ['ods', 'ots'],
  pdf: ['pdf'],
  ofd: ['ofd'],
  html: ['html', 'htm', 'xhtml', 'shtml', 'mht', 'mhtml'],
  text: ['txt', 'text', 'md', 'markdown', 'csv', 'tsv'],
  image: ['png', 'jpg', 'jpeg', 'bmp', 'tif', 'tiff', 'gif', 'webp'],
};

/**
 * Any file to a Document: told by its content, read by the reader of its format, words cleaned of control characters. Never throws
 * for what is wrong with a file: that is a message of severity "error", and what was read before it is kept. `file` is the name
 * without its folder. `tell` hears of each page of a pdf; other files are read at once.
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  limits: Limits = defaultLimits,
  tell?: TellPage,
): Promise<Document> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { reader, reading: own } = await tryToRead(bytes, file, limits, tell);
  const readPart = async (part: PartFile) => (await tryToRead(part.bytes, part.file, limits, undefined)).reading;
  const reading = own.imports && own.imports.length > 0 ? await readImports(own, own.imports, limits, readPart) : own;
  const messages = [...mismatch(file, reader), ...reading.messages];
  const blocks = cleanBlocks(reading.value);
  if (!hasText(blocks) && !messages.some(({ severity }) => severity === 'error'))
    messages.push(documentMessage.noText());
  return { source: { file, sha256, format: formatOf(reader) ?? 'unknown' }, blocks, messages };
}

async function tryToRead(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
  tell: TellPage | undefined,
): Promise<{ readonly reader?: ReaderName; readonly reading: Reading }> {
  let reader: ReaderName | undefined;
  try {
    if (bytes.byteLength === 0) return { reading: { value: [], messages: [documentMessage.empty()] } };
    if (bytes.byteLength > limits.maxBytes) {
      return { reading: { value: [], messages: [documentMessage.tooLarge(bytes.byteLength, limits.maxBytes)] } };
    }
    reader = sniffFormat(bytes, file, limits);
    const read = loaded.get(reader) ?? (await READERS[reader]());
    loaded.set(reader, read);
    return { reader, reading: await read(bytes, limits, tell) };
  } catch (error) {
    const message = error instanceof ReaderFault ? faultMessage(error) : documentMessage.failed(error);
    const reading = { value: [], messages: [message] };
    return reader ? { reader, reading } : { reading };
  }
}

function formatOf(reader: ReaderName | undefined): KnownFormat | undefined {
  if (reader === 'mht') return 'html';
  if (reader === 'word-xml') return 'doc';
  return reader === 'delimited' || reader === 'marked-text' ? 'text' : reader;
}

function formatOfName(file: string): KnownFormat | undefined {
  const extension = extensionOf(file);
  const formats = Object.keys(EXTENSIONS) as KnownFormat[];
  return formats.find((format) => EXTENSIONS[format].includes(extension));
}

/** A name that says another format is worth a word, because Word and Excel refuse such files or warn of them. */
function mismatch(file: string, reader: ReaderName | undefined): Message[] {
  const [told, named] = [formatOf(reader), formatOfName(file)];
  return told && named && told !== named ? [documentMessage.otherFormat(named, told)] : [];
}

function hasText(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    block.kind === 'paragraph'
      ? block.text.trim() !== ''
      : block.cells.some((cell) => cell.text.trim() !== '' || hasText(cell.tables ?? [])),
  );
}
