import { isCompoundFile, openCfb } from './cfb/open-cfb.ts';
import type { PartFile } from './imported-parts.ts';
import type { Limits } from './limits.ts';
import { ReaderFault } from './reader-fault.ts';
import { type ReaderName, sniffFormat } from './sniff-format.ts';

/** The kinds of file whose content an object shows on the page. */
const DOCUMENTS: ReadonlySet<ReaderName> = new Set(['xlsx', 'xls', 'ods', 'docx', 'doc', 'odt'] as const);
/** Streams in which an object's storage keeps a document: a package (Office 2007 on), or the workbook's own stream. */
const WRAPPED = ['Package', 'Workbook', 'Book'] as const;

/** The format of an OLE 1.0 object that holds its data itself. */
const EMBEDDED = 2;

/**
 * The document that an embedded object shows (a worksheet in a Word file, as people paste their tables): its part, or the package that
 * the part wraps in a compound file ([MS-OLEDS] 1.3.3). Undefined for every other object (equations, drawings, files as icons).
 */
export function embeddedDocument({ file, bytes }: PartFile, limits: Limits): PartFile | undefined {
  try {
    const wrapped = isCompoundFile(bytes) ? openCfb(bytes, limits).read('Package') : undefined;
    const document = { file, bytes: wrapped ?? bytes };
    return DOCUMENTS.has(sniffFormat(document.bytes, file, limits)) ? document : undefined;
  } catch (error) {
    if (error instanceof ReaderFault) return undefined;
    throw error;
  }
}

/** The same for an object whose storage stands in a compound file, by the storage's path ([MS-DOC] 2.1.4). */
export function embeddedInStorage(
  read: (stream: string) => Uint8Array | undefined,
  storage: string,
  limits: Limits,
): PartFile | undefined {
  for (const name of WRAPPED) {
    const bytes = read(`${storage}/${name}`);
    if (bytes) return embeddedDocument({ file: name, bytes }, limits);
  }
  return undefined;
}

/** The same for an object in the form of OLE 1.0, as RTF keeps it ([MS-OLEDS] 2.2.5): three names, then the file. Undefined for links. */
export function embeddedInOle1(data: Buffer, limits: Limits): PartFile | undefined {
  if (data.length < 8 || data.readUInt32LE(4) !== EMBEDDED) return undefined;
  let at = 8;
  for (let name = 0; name < 3 && at + 4 <= data.length; name++) at += 4 + data.readUInt32LE(at);
  if (at + 4 > data.length) return undefined;
  const bytes = new Uint8Array(data.subarray(at + 4, at + 4 + data.readUInt32LE(at)));
  return embeddedDocument({ file: '', bytes }, limits);
}
