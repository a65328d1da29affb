import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { type FieldValue, mergeAnnotations } from './annotations.ts';
import type { Pdfium } from './pdfium.ts';
import { discardPdfium, pdfium, Scratch } from './pdfium.ts';

/** A pdf that is open in the library's memory. Close it, whatever happens. */
export interface OpenPdf {
  readonly library: Pdfium;
  readonly scratch: Scratch;
  readonly pageCount: number;
  /**
   * Runs `read` on an open page, what was typed into it among its content, with the values of fields that no picture shows (the
   * first time a page is opened). Undefined when the page cannot be opened.
   */
  withPage<T>(index: number, read: (page: number, fields: readonly FieldValue[]) => T): T | undefined;
  close(): void;
}

/** FPDF_GetLastError: a password is needed or wrong; an unknown security scheme. */
const NEEDS_PASSWORD = 4;
const UNKNOWN_SECURITY = 5;

/**
 * Opens a pdf. A file that only its owner's password protects against changes opens without it. Throws a ReaderFault that says
 * what is wrong with a file that cannot be opened.
 */
export async function openPdf(bytes: Uint8Array, limits: Limits): Promise<OpenPdf> {
  if (bytes.length > limits.maxBytes) throw tooLarge(bytes.length, limits.maxBytes);
  const library = await pdfium();
  const copy = library.malloc(Math.max(1, bytes.length));
  if (copy === 0) throw tooLarge(bytes.length, limits.maxBytes);
  new Uint8Array(library.memory.buffer).set(bytes, copy);
  const document = guarded(() => library.FPDF_LoadMemDocument(copy, bytes.length, 0));
  if (!document) {
    const code = library.FPDF_GetLastError();
    library.free(copy);
    throw cannotOpen(code);
  }
  const scratch = new Scratch(library);
  let aborted = false;
  return {
    library,
    scratch,
    pageCount: guarded(() => library.FPDF_GetPageCount(document)),
    withPage(index, read) {
      let page = 0;
      try {
        return guarded(() => {
          page = library.FPDF_LoadPage(document, index);
          if (!page) return undefined;
          const { changed, fields } = mergeAnnotations(library, page, scratch);
          if (changed) {
            library.FPDF_ClosePage(page);
            page = library.FPDF_LoadPage(document, index);
          }
          return page ? read(page, fields) : undefined;
        });
      } catch (error) {
        aborted = true;
        throw error;
      } finally {
        if (page && !aborted) library.FPDF_ClosePage(page);
      }
    },
    close() {
      if (aborted) return;
      scratch.free();
      library.FPDF_CloseDocument(document);
      library.free(copy);
    },
  };
}

/** The library ends in a trap where a file breaks it; then its memory is lost and the file is called damaged. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || (error.name !== 'RuntimeError' && error.name !== 'RangeError')) throw error;
    discardPdfium();
    throw damaged();
  }
}

function cannotOpen(code: number): ReaderFault {
  if (code !== NEEDS_PASSWORD && code !== UNKNOWN_SECURITY) return damaged();
  return new ReaderFault('pdf-needs-password', {
    zh: '这个 PDF 文件设有打开密码，无法读取其内容。请用密码打开后另存为不加密的文件，再重新读取。',
    en: 'This pdf is protected by a password and cannot be read. Please open it with the password, save it without, and read that file.',
  });
}

function damaged(): ReaderFault {
  return new ReaderFault('pdf-damaged', {
    zh: '这个 PDF 文件已损坏或不完整，无法打开。请重新下载，或请提供者重新导出。',
    en: 'This pdf is damaged or incomplete and cannot be opened. Please download it again or ask for a new export.',
  });
}

function tooLarge(size: number, limit: number): ReaderFault {
  return new ReaderFault('file-too-large', {
    zh: `文件有 ${size} 字节，超过了读取上限 ${limit} 字节，未读取。请拆分后再读取。`,
    en: `The file has ${size} bytes, more than the limit of ${limit}, and was not read. Please split it.`,
  });
}
