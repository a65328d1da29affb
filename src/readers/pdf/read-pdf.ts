import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { faultMessage, ReaderFault } from '../reader-fault.ts';
import { pagesNotRecognised, RecognitionStopped, stopWhenUp } from '../recognition-stopped.ts';
import type { TellPage } from '../tell-page.ts';
import { blocksOf } from './blocks.ts';
import type { LaidOutPage } from './drop-page-numbers.ts';
import { countCells, dropPageNumbers } from './drop-page-numbers.ts';
import type { Rules } from './geometry.ts';
import { joinPages } from './join-pages.ts';
import { joinSideways } from './join-sideways.ts';
import type { PageItem } from './lay-out-page.ts';
import { layOutPage, withConfidence } from './lay-out-page.ts';
import type { OpenPdf } from './open-pdf.ts';
import { openPdf } from './open-pdf.ts';
import type { PageContent } from './page-content.ts';
import { readPageContent } from './page-content.ts';
import {
  columnsWithoutLines,
  invisibleText,
  overlaidText,
  pictureNotRead,
  recognisedFromPicture,
  slantedText,
  tooManyCells,
  tooManyObjects,
  unmappedCharacters,
  unreadablePage,
} from './pdf-messages.ts';
import { withPicturedTables } from './pictured-tables.ts';
import type { RenderedPage } from './render-page.ts';
import { renderPage } from './render-page.ts';

/** Dots per inch at which pages are recognised: at 200 numbers and signs of 9 to 12 points are read best (measured, 150 to 400). */
const SCAN_DPI = 200;
/** A page without text of which pictures cover this part, or with this many curves, is a scan or text turned into outlines. */
const COVERED = 0.1;
const MANY_CURVES = 200;
/** Beside text, a picture of this part of the page may hold a table; that it was not read is told of larger ones. */
const SMALLEST_TABLE = 0.06;
const LARGE_PICTURE = 0.15;
/** So many lines of a page in columns are a table; fewer are dates and signatures. */
const LINES_IN_COLUMNS = 4;
/** A file does not say how sure the recognition was that put invisible text under a picture. */
const UNKNOWN_CONFIDENCE = 0.5;

/**
 * Reads a pdf: ruled tables as tables with their spans, everything else as lines in reading order, tables that go on over pages
 * as one; pages that are pictures are recognised. What cannot be read becomes a message; nothing is thrown for a file's sake.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: Limits,
  tell?: TellPage,
): Promise<Result<readonly Block[], Message>> {
  const messages: Message[] = [];
  const pages: LaidOutPage[] = [];
  const recognition: Recognition = { pages: [], stopped: [] };
  try {
    const pdf = await openPdf(bytes, limits);
    try {
      let room = limits.maxCells;
      for (let number = 1; number <= pdf.pageCount; number++) {
        const page = await readPage(pdf, number, limits, messages, recognition);
        tell?.(number, pdf.pageCount);
        if (!page) continue;
        room -= countCells(page);
        if (room < 0) throw tooManyCells(number, limits.maxCells);
        pages.push(page);
      }
    } finally {
      pdf.close();
    }
  } catch (error) {
    if (!(error instanceof ReaderFault)) throw error;
    messages.push(faultMessage(error));
  }
  if (recognition.pages.length > 0) messages.push(recognisedFromPicture(recognition.pages));
  if (recognition.stopped.length > 0 && limits.recognition)
    messages.push(pagesNotRecognised(recognition.stopped, recognition.pages.length, limits.recognition));
  return { value: blocksOf(joinPages(joinSideways(dropPageNumbers(pages)))), messages };
}

/** The pages of which something was recognised, and those of which nothing was because the time was up. */
interface Recognition {
  readonly pages: number[];
  readonly stopped: number[];
}

/** A page laid out, or undefined when it cannot be opened or recognised; what is doubtful about it goes into `messages`. */
async function readPage(
  pdf: OpenPdf,
  number: number,
  limits: Limits,
  messages: Message[],
  recognition: Recognition,
): Promise<LaidOutPage | undefined> {
  const content = pdf.withPage(number - 1, (page, fields) =>
    readPageContent(pdf.library, page, pdf.scratch, limits.maxEntries * 10, fields),
  );
  if (!content) {
    messages.push(unreadablePage(number));
    return undefined;
  }
  if (content.objects.cut) messages.push(tooManyObjects(number));
  const inTime = <T>(work: () => Promise<T>) => unlessStopped(work, number, limits, recognition);
  if (isPicture(content)) return inTime(() => recognise(pdf, number, limits, recognition));
  if (content.unmapped > 0) messages.push(unmappedCharacters(number, content.unmapped));
  if (content.slanted > 0) messages.push(slantedText(number, content.slanted));
  if (content.overlaid > 0) messages.push(overlaidText(number, content.overlaid));
  const place = { number, width: content.width, height: content.height };
  if (content.invisible) {
    messages.push(invisibleText(number));
    const isCovered = largestPicture(content) >= COVERED;
    const rules = isCovered ? await inTime(() => rulesUnder(pdf, number, content)) : undefined;
    const items = layOutPage(content.glyphs, rules ?? content.objects.rules, limits.maxCells);
    return { ...place, items: withConfidence(items, UNKNOWN_CONFIDENCE) };
  }
  const items = layOutPage(content.glyphs, content.objects.rules, limits.maxCells);
  if (mayShowTable(content, items)) {
    const all = await inTime(() => readPictures(pdf, number, content, items, limits));
    if (all) {
      recognition.pages.push(number);
      return { ...place, items: all };
    }
  }
  const isLeft = largestPicture(content) > LARGE_PICTURE && recognition.stopped.at(-1) !== number;
  if (isLeft) messages.push(pictureNotRead(number));
  if (items.filter(isInColumns).length >= LINES_IN_COLUMNS) messages.push(columnsWithoutLines(number));
  return { ...place, items };
}

/** A line outside tables with three texts far apart. */
function isInColumns(item: PageItem): boolean {
  return item.kind === 'line' && item.text.split('\t').length > 2;
}

/** A page without text of its own that shows something, or one with more characters of unknown meaning than known ones. */
function isPicture(content: PageContent): boolean {
  const known = content.glyphs.reduce((count, glyph) => count + (glyph.text.trim() === '' ? 0 : 1), 0);
  if (content.unmapped > 20 && content.unmapped > known) return true;
  if (known > 0) return false;
  return content.objects.curves > MANY_CURVES || partsOfPage(content).reduce((sum, part) => sum + part, 0) >= COVERED;
}

function partsOfPage({ width, height, objects }: PageContent): number[] {
  return objects.pictures.map((box) => ((box.right - box.left) * (box.bottom - box.top)) / (width * height));
}

function largestPicture(content: PageContent): number {
  return Math.max(0, ...partsOfPage(content));
}

function render(pdf: OpenPdf, number: number): RenderedPage | undefined {
  return pdf.withPage(number - 1, (page) => renderPage(pdf.library, page, SCAN_DPI));
}

/** Whether a page with text has no table, but a picture that may be one. */
function mayShowTable(content: PageContent, items: readonly PageItem[]): boolean {
  return largestPicture(content) >= SMALLEST_TABLE && !items.some(({ kind }) => kind === 'table');
}

/** Looks into a page's picture while there is time; afterwards the page is noted as one that was not recognised. */
async function unlessStopped<T>(
  look: () => Promise<T>,
  number: number,
  limits: Limits,
  recognition: Recognition,
): Promise<T | undefined> {
  try {
    stopWhenUp(limits.recognition);
    return await look();
  } catch (error) {
    if (!(error instanceof RecognitionStopped)) throw error;
    recognition.stopped.push(number);
    return undefined;
  }
}

/** The items of a page, with the table that a picture on it shows; undefined where there is none. */
async function readPictures(
  pdf: OpenPdf,
  number: number,
  content: PageContent,
  items: readonly PageItem[],
  limits: Limits,
): Promise<PageItem[] | undefined> {
  const page = render(pdf, number);
  return page && withPicturedTables(items, page, content.objects.pictures, limits);
}

/** The recogniser is loaded only here, for the first scan. */
async function recognise(
  pdf: OpenPdf,
  number: number,
  limits: Limits,
  recognition: Recognition,
): Promise<LaidOutPage | undefined> {
  const picture = render(pdf, number);
  const { recognisePage } = await import('../scan/recognise-page.ts');
  const { recogniser } = await import('../scan/recogniser.ts');
  const items = picture && recognisePage(picture, picture.dpi, await recogniser(limits.recognition), limits.maxCells);
  recognition.pages.push(number);
  if (!items) return undefined;
  const points = 72 / picture.dpi;
  return { number, width: picture.width * points, height: picture.height * points, items };
}

/** The lines of the tables in a picture above recognised text that the file brings along; undefined where the page has another size. */
async function rulesUnder(pdf: OpenPdf, number: number, content: PageContent): Promise<Rules | undefined> {
  const picture = render(pdf, number);
  if (!picture || Math.abs((picture.width * 72) / picture.dpi - content.width) >= 1) return undefined;
  const { findPageRules } = await import('../scan/find-page-rules.ts');
  return findPageRules(picture, picture.dpi);
}
