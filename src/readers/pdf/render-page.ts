import type { Pdfium } from './pdfium.ts';

/** A page drawn in shades of grey, row by row, 0 black to 255 white. */
export interface RenderedPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly dpi: number;
}

/** FPDFBitmap_Gray, FPDF_ANNOT and FPDF_GRAYSCALE of fpdfview.h. */
const GRAY = 1;
const WITH_ANNOTATIONS = 0x01;
const GRAYSCALE = 0x08;
/** About 60 megabytes of the library's memory: an A0 sheet at 200 dpi; what is larger is drawn more coarsely. */
const MOST_PIXELS = 62_000_000;

/** An open page as a picture of `dpi` dots per inch, turned as the page says; undefined when it has no size or no memory is left. */
export function renderPage(library: Pdfium, page: number, dpi: number): RenderedPage | undefined {
  const [inchesAcross, inchesDown] = [library.FPDF_GetPageWidthF(page) / 72, library.FPDF_GetPageHeightF(page) / 72];
  const area = inchesAcross * inchesDown;
  if (!(area > 0)) return undefined;
  const used = Math.min(dpi, Math.sqrt(MOST_PIXELS / area));
  const width = Math.max(1, Math.round(inchesAcross * used));
  const height = Math.max(1, Math.round(inchesDown * used));
  const buffer = library.malloc(width * height);
  if (buffer === 0) return undefined;
  const bitmap = library.FPDFBitmap_CreateEx(width, height, GRAY, buffer, width);
  try {
    if (!bitmap) return undefined;
    library.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    library.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | GRAYSCALE);
    return { width, height, pixels: new Uint8Array(library.memory.buffer, buffer, width * height).slice(), dpi: used };
  } finally {
    if (bitmap) library.FPDFBitmap_Destroy(bitmap);
    library.free(buffer);
  }
}
