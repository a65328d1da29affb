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
import type { PageContent } from './page-content.ts';
import { readPageContent } from './page-content.ts';
import {
  invisibleText,
  recognisedFromPicture,
  tooManyObjects,
  unmappedCharacters,
  unreadablePage,
} from './pdf-messages.ts';
import type { RenderedPage } from './render-page.ts';
import { renderPage } from './render-page.ts';

/** Dots per inch at which pages are recognised: at 200 numbers and signs of 9 to 12 points are read best (measured, 150 to 400). */
const SCAN_DPI = 200;
/** A picture that covers this part of a page without text is a scan. */
const COVERED = 0.3;

/**
 * Reads a pdf: ruled tables as tables with their spans, everything else as lines in reading order, tables that go on over pages
 * as one. What cannot be read becomes a message; nothing is thrown for a file's sake.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Result<readonly Block[], Message>> {
  const messages: Message[] = [];
  const pages: LaidOutPage[] = [];
  const scanned: number[] = [];
  try {
    const pdf = await openPdf(bytes, limits);
    try {
      for (let index = 0; index < pdf.pageCount; index++) {
        const number = index + 1;
        const content = pdf.withPage(index, (page) =>
          readPageContent(pdf.library, page, pdf.scratch, limits.maxEntries * 10),
        );
        if (!content) {
          messages.push(unreadablePage(number));
          continue;
        }
        if (isPicture(content)) {
          const picture = pdf.withPage(index, (page) => renderPage(pdf.library, page, SCAN_DPI));
          if (picture) pages.push(await recognised(picture, number, limits));
          scanned.push(number);
          continue;
        }
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
  if (scanned.length > 0) messages.push(recognisedFromPicture(scanned));
  return { value: blocksOf(joinPages(dropPageNumbers(pages))), messages };
}

/** A page without text of its own under a large picture, or with more characters of unknown meaning than known ones. */
function isPicture(content: PageContent): boolean {
  const known = content.glyphs.reduce((count, glyph) => count + (glyph.text.trim() === '' ? 0 : 1), 0);
  if (content.unmapped > 20 && content.unmapped > known) return true;
  if (known > 0) return false;
  const covered = content.objects.pictures.reduce(
    (area, box) => area + (box.right - box.left) * (box.bottom - box.top),
    0,
  );
  return covered >= COVERED * content.width * content.height;
}

/** The recogniser is loaded only here, for the first scan. */
async function recognised(picture: RenderedPage, number: number, limits: Limits): Promise<LaidOutPage> {
  const { recognisePage } = await import('../scan/recognise-page.ts');
  const { recogniser } = await import('../scan/recogniser.ts');
  const items = recognisePage(picture, picture.dpi, await recogniser(), limits.maxCells);
  const points = 72 / picture.dpi;
  return { number, width: picture.width * points, height: picture.height * points, items };
}
