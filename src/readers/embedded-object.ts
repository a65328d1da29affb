import { isCompoundFile, openCfb } from './cfb/open-cfb.ts';
import type { PartFile } from './imported-parts.ts';
import type { Limits } from './limits.ts';
import { ReaderFault } from './reader-fault.ts';
import { type ReaderName, sniffFormat } from './sniff-format.ts';

/** The kinds of file whose content an object shows on the page. */
const DOCUMENTS: ReadonlySet<ReaderName> = new Set(['xlsx', 'xls', 'ods', 'docx', 'doc', 'odt'] as const);
/** Streams in which an object's storage keeps a document: a package (Office 2007 on), or the workbook's own stream. */
const WRAPPED = ['Package', 'Workbook', 'Book'] as const;

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
