import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { faultMessage, ReaderFault } from '../reader-fault.ts';
import { blocksOf } from './blocks.ts';
import type { LaidOutPage } from './drop-page-numbers.ts';
import { dropPageNumbers } from './drop-page-numbers.ts';
import { joinPages } from './join-pages.ts';
import { layOutPage } from './lay-out-page.ts';
import { openPdf } from './open-pdf.ts';
import { readPageContent } from './page-content.ts';
import { invisibleText, tooManyObjects, unmappedCharacters } from './pdf-messages.ts';

/**
 * Reads a pdf: ruled tables as tables with their spans, everything else as lines in reading order, tables that go on over pages
 * as one. What cannot be read becomes a message; nothing is thrown for a file's sake.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Result<readonly Block[], Message>> {
  const messages: Message[] = [];
  const pages: LaidOutPage[] = [];
  try {
    const pdf = await openPdf(bytes, limits);
    try {
      for (let index = 0; index < pdf.pageCount; index++) {
        const content = pdf.withPage(index, (page) =>
          readPageContent(pdf.library, page, pdf.scratch, limits.maxEntries * 10),
        );
        if (!content) continue;
        const number = index + 1;
        if (content.unmapped > 0) messages.push(unmappedCharacters(number, content.unmapped));
        if (content.invisible) messages.push(invisibleText(number));
        if (content.objects.cut) messages.push(tooManyObjects(number));
        const items = layOutPage(content.glyphs, content.objects.rules, limits.maxCells);
        pages.push({ number, width: content.width, height: content.height, items });
      }
    } finally {
      pdf.close();
    }
  } catch (error) {
    if (!(error instanceof ReaderFault)) throw error;
    messages.push(faultMessage(error));
  }
  return { value: blocksOf(joinPages(dropPageNumbers(pages))), messages };
}
