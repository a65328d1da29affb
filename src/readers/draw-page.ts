import { defaultLimits } from './limits.ts';
import { openPdf } from './pdf/open-pdf.ts';
import type { RenderedPage } from './pdf/render-page.ts';
import { renderPage } from './pdf/render-page.ts';
import { scaled } from './scan/bitmap.ts';
import { isPng } from './scan/decode-png.ts';
import { isJpeg } from './scan/wrap-jpeg.ts';

/** A page as a picture, and how many there are. */
export interface DrawnPage {
  readonly page: Pick<RenderedPage, 'width' | 'height' | 'pixels'>;
  readonly pages: number;
}

/**
 * A page of a pdf, or a picture that was handed in as a paper, drawn as wide as asked; undefined where there is no such page or the file has no
 * pages of its own. Throws a ReaderFault for a file that cannot be opened.
 */
export async function drawPage(bytes: Uint8Array, number: number, width: number): Promise<DrawnPage | undefined> {
  if (isPng(bytes) || isJpeg(bytes)) {
    if (number !== 1) return undefined;
    const { decodePicture } = await import('./scan/read-image.ts');
    const picture = await decodePicture(bytes, defaultLimits);
    return { page: scaled(picture, Math.min(1, width / picture.width)), pages: 1 };
  }
  if (!isPdf(bytes)) return undefined;
  const pdf = await openPdf(bytes, defaultLimits);
  try {
    const pages = pdf.pageCount;
    const page = pdf.withPage(number - 1, (open) => {
      const across = pdf.library.FPDF_GetPageWidthF(open);
      return across > 0 ? renderPage(pdf.library, open, (width * 72) / across) : undefined;
    });
    return page && { page, pages };
  } finally {
    pdf.close();
  }
}

/** How many pages a file has that can be drawn; 0 for what has none of its own. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  if (isPng(bytes) || isJpeg(bytes)) return 1;
  if (!isPdf(bytes)) return 0;
  const pdf = await openPdf(bytes, defaultLimits);
  try {
    return pdf.pageCount;
  } finally {
    pdf.close();
  }
}

/** The header may stand behind what a mail gateway put before it. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}
