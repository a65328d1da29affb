import { writePng } from '../../base/png-writer.ts';
import { drawPage } from '../../readers/draw-page.ts';
import { ReaderFault } from '../../readers/reader-fault.ts';

export interface DrawOptions {
  /** From 1. */
  readonly page: number;
  /** Pixels across. */
  readonly width: number;
  /** The pdf, where the work is about no file. */
  readonly pdf?: Uint8Array;
}

/** A page as png; null where there is none. */
export interface DrawnPng {
  readonly png: Uint8Array | null;
  readonly pages: number;
}

/** Draws one page, inside a worker. */
export async function drawTask(bytes: Uint8Array, _file: string, options: unknown): Promise<DrawnPng> {
  const { page, width, pdf = bytes } = options as DrawOptions;
  try {
    const drawn = await drawPage(pdf, page, width);
    return drawn ? { png: writePng(drawn.page), pages: drawn.pages } : { png: null, pages: 0 };
  } catch (error) {
    if (error instanceof ReaderFault) return { png: null, pages: 0 };
    throw error;
  }
}
