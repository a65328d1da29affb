import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { blocksOf } from '../pdf/blocks.ts';
import { countCells, dropPageNumbers, type LaidOutPage } from '../pdf/drop-page-numbers.ts';
import { joinPages } from '../pdf/join-pages.ts';
import { layOutPage } from '../pdf/lay-out-page.ts';
import { slantedText, tooManyCells, tooManyObjects } from '../pdf/pdf-messages.ts';
import { faultMessage, ReaderFault } from '../reader-fault.ts';
import { withZip, type ZipArchive } from '../zip/open-zip.ts';
import { ofdMessage } from './ofd-messages.ts';
import { type OfdPageParts, openPackage, openPart } from './ofd-package.ts';
import { OfdPage, sizeOf } from './ofd-page.ts';

/**
 * Reads an OFD document (GB/T 33190-2016): fixed pages of text and lines, made to tables and lines as those of a pdf are. Pictures,
 * annotations and seals are not read; pages that are nothing but pictures are named. A fault is a message, and what was read before it is kept.
 */
export function readOfd(bytes: Uint8Array, limits: Limits): Result<readonly Block[], Message> {
  const messages: Message[] = [];
  const pages: LaidOutPage[] = [];
  try {
    withZip(bytes, limits, (archive) => {
      messages.push(...archive.messages);
      const { pages: parts } = openPackage(archive, limits);
      if (parts.length === 0) throw ofdMessage.withoutPages();
      let room = limits.maxCells;
      for (const [index, one] of parts.entries()) {
        const page = readPage(archive, one, index + 1, limits, messages);
        if (!page) continue;
        room -= countCells(page);
        if (room < 0) throw tooManyCells(index + 1, limits.maxCells);
        pages.push(page);
      }
    });
  } catch (error) {
    if (!(error instanceof ReaderFault)) throw error;
    messages.push(faultMessage(error));
  }
  return { value: blocksOf(joinPages(dropPageNumbers(pages))), messages };
}

function readPage(
  archive: ZipArchive,
  { part, templates, box }: OfdPageParts,
  number: number,
  limits: Limits,
  messages: Message[],
): LaidOutPage | undefined {
  const xml = openPart(archive, part, limits);
  if (!xml) {
    messages.push(ofdMessage.pageMissing(number));
    return undefined;
  }
  const page = new OfdPage(limits.maxEntries * 10);
  page.read(xml);
  for (const id of new Set(page.templates)) {
    const beneath = openPart(archive, templates.get(id) ?? '', limits);
    if (beneath) page.read(beneath);
  }
  if (page.cut) messages.push(tooManyObjects(number));
  if (page.slanted > 0) messages.push(slantedText(number, page.slanted));
  if (page.pictures > 0 && page.glyphs.length === 0) messages.push(ofdMessage.picture(number));
  return { number, ...sizeOf(page.box ?? box), items: layOutPage(page.glyphs, page.rules, limits.maxCells) };
}
