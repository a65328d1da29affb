import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { blocksOf } from '../pdf/blocks.ts';
import { joinPages } from '../pdf/join-pages.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { renderPage } from '../pdf/render-page.ts';
import { faultMessage, ReaderFault } from '../reader-fault.ts';
import { recognisedMessage } from '../recognised-message.ts';
import { RecognitionStopped, stopWhenUp } from '../recognition-stopped.ts';
import type { Bitmap } from './bitmap.ts';
import { scaled } from './bitmap.ts';
import { decodePng, isPng } from './decode-png.ts';
import { holdsTable, recognisePage } from './recognise-page.ts';
import { recogniser } from './recogniser.ts';
import { isJpeg, readJpegSize, wrapJpeg } from './wrap-jpeg.ts';

/** The resolution at which text of papers is read best; pictures are brought to it. */
const BEST_DPI = 200;
/** A4 in inches: a picture that does not say how large its paper was is taken to show one sheet. */
const SHEET = { short: 8.27, long: 11.69 };
const MOST_PIXELS = 80_000_000;
/** The whole document is one picture. */
const WHOLE_FILE = recognisedMessage({ zh: '文件是图像', en: 'The file is a picture; its text was recognised' });

/**
 * Reads a picture of a page (png or jpeg) by recognition: its ruled tables cell by cell, the text outside by lines, each with its
 * confidence, and one message that all of it has to be confirmed. Other kinds of pictures give a message what to do.
 */
export async function readImage(bytes: Uint8Array, limits: Limits): Promise<Result<readonly Block[], Message>> {
  try {
    return { value: await recognise(await openPage(bytes, limits), limits), messages: [WHOLE_FILE] };
  } catch (error) {
    if (!(error instanceof ReaderFault)) throw error;
    return { value: [], messages: [faultMessage(error)] };
  }
}

/**
 * The blocks of a picture inside a document, where it shows a ruled table; undefined for photographs, emblems and kinds that are not recognised.
 * Throws a RecognitionStopped where the time is up.
 */
export async function readPicturedTable(bytes: Uint8Array, limits: Limits): Promise<readonly Block[] | undefined> {
  try {
    stopWhenUp(limits.recognition);
    const page = await openPage(bytes, limits);
    return holdsTable(page, BEST_DPI, limits.maxCells) ? await recognise(page, limits) : undefined;
  } catch (error) {
    if (!(error instanceof ReaderFault) || error instanceof RecognitionStopped) throw error;
    return undefined;
  }
}

/** At the resolution that is recognised best. */
async function openPage(bytes: Uint8Array, limits: Limits): Promise<Bitmap> {
  if (bytes.length > limits.maxBytes) throw unreadable();
  const picture = await decodePicture(bytes, limits);
  return scaled(picture, BEST_DPI / dpiOf(picture));
}

async function recognise(page: Bitmap, limits: Limits): Promise<readonly Block[]> {
  const items = recognisePage(page, BEST_DPI, await recogniser(limits.recognition), limits.maxCells);
  const [width, height] = [(page.width * 72) / BEST_DPI, (page.height * 72) / BEST_DPI];
  return blocksOf(joinPages([{ number: 1, width, height, items }]));
}

/** A png or jpeg as pixels. Throws a ReaderFault for one that is damaged or of another kind. */
export async function decodePicture(bytes: Uint8Array, limits: Limits): Promise<Bitmap> {
  if (isPng(bytes)) return decodePng(bytes, MOST_PIXELS);
  if (isJpeg(bytes)) return decodeJpeg(bytes, limits);
  throw unknownKind();
}

async function decodeJpeg(bytes: Uint8Array, limits: Limits): Promise<Bitmap> {
  const size = readJpegSize(bytes);
  if (!size || size.width * size.height > MOST_PIXELS) throw unreadable();
  const pdf = await openPdf(wrapJpeg(bytes, size, 72 / BEST_DPI), limits);
  try {
    const page = pdf.withPage(0, (handle) => renderPage(pdf.library, handle, BEST_DPI));
    if (!page) throw unreadable();
    return page;
  } finally {
    pdf.close();
  }
}

/** Dots per inch if the picture shows one sheet of A4, upright or across. */
function dpiOf({ width, height }: Bitmap): number {
  const [short, long] = width < height ? [width, height] : [height, width];
  return Math.min(600, Math.max(50, short / SHEET.short, long / SHEET.long));
}

function unreadable(): ReaderFault {
  return new ReaderFault('image-damaged', {
    zh: '这个图像文件已损坏、不完整或过大，无法读取。请以 200–300 dpi 重新扫描或导出。',
    en: 'This picture is damaged, incomplete or too large and cannot be read. Please scan or export it again at 200 to 300 dpi.',
  });
}

function unknownKind(): ReaderFault {
  return new ReaderFault('image-kind-not-supported', {
    zh: '目前只能识别 PNG 和 JPEG 图像。请把该图像（如 TIFF、BMP、WebP）另存为 PNG 或扫描成 PDF 后再读取。',
    en: 'Only png and jpeg pictures are recognised. Please save this one (TIFF, BMP, WebP …) as png or scan it to a pdf.',
  });
}
