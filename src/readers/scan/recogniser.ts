import type { RecognitionTime } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { stopWhenUp } from '../recognition-stopped.ts';
import type { Bitmap } from './bitmap.ts';
import { readLanguageData } from './language-data.ts';

/** A rectangle in pixels of the recognised picture. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface RecognisedSymbol {
  readonly text: string;
  readonly bbox: PixelBox;
}

export interface RecognisedWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly bbox: PixelBox;
  readonly symbols: readonly RecognisedSymbol[];
}

export interface RecognisedLine {
  readonly bbox: PixelBox;
  readonly words: readonly RecognisedWord[];
}

/** How the picture is laid out: one block of lines (a cell), or a page with blocks of its own. */
export type Arrangement = 'block' | 'page';

export interface Recogniser {
  recognise(bitmap: Bitmap, arrangement: Arrangement, dpi: number): readonly RecognisedLine[];
}

/** The part of tesseract.js-core (Tesseract 5 as WebAssembly) that is used. */
interface Core {
  readonly FS: { writeFile(path: string, data: Uint8Array): void };
  readonly TessBaseAPI: new () => Api;
}

interface Api {
  Init(path: null, language: string, engine: number): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(exifOrientation: number, radians: number): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
}

interface Recognised {
  readonly blocks?: readonly { readonly paragraphs?: readonly { readonly lines?: readonly RecognisedLine[] }[] }[];
}

const LSTM_ENGINE = 1;
/** Tesseract's page segmentation modes: 4, one column of text of various sizes; 6, one uniform block. */
const MODES: Readonly<Record<Arrangement, string>> = { page: '4', block: '6' };

let loading: Promise<Recogniser> | undefined;

/**
 * The recogniser, started at the first scan and kept. It works in this thread, without worker, cache or network, and throws a
 * RecognitionStopped instead of recognising when the time is up.
 */
export async function recogniser(time: RecognitionTime | undefined): Promise<Recogniser> {
  stopWhenUp(time);
  loading ??= load();
  const { recognise } = await loading;
  return {
    recognise(bitmap, arrangement, dpi) {
      stopWhenUp(time);
      return recognise(bitmap, arrangement, dpi);
    },
  };
}

async function load(): Promise<Recogniser> {
  const { default: start } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
  const core = (await start({ print: ignore, printErr: ignore, TesseractProgress: ignore })) as Core;
  core.FS.writeFile('chi_sim.traineddata', readLanguageData());
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'chi_sim', LSTM_ENGINE) !== 0) {
    throw new Error('The language data of @tesseract.js-data/chi_sim cannot be used; install the packages again');
  }
  return {
    recognise: (bitmap, arrangement, dpi) => guarded(() => read(bitmap, arrangement, dpi)),
  };

  function read(bitmap: Bitmap, arrangement: Arrangement, dpi: number): readonly RecognisedLine[] {
    core.FS.writeFile('/input', portableGraymap(bitmap));
    api.SetVariable('tessedit_pageseg_mode', MODES[arrangement]);
    api.SetVariable('user_defined_dpi', String(Math.round(dpi)));
    if (api.SetImageFile(1, 0) !== 0) return [];
    if (api.Recognize(null) !== 0) return [];
    const recognised = JSON.parse(api.GetJSONText()) as Recognised;
    return (recognised.blocks ?? []).flatMap((block) =>
      (block.paragraphs ?? []).flatMap((paragraph) => paragraph.lines ?? []),
    );
  }
}

/** The library ends in a trap where it fails or finds no memory; then the next scan gets a new one. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'RuntimeError') throw error;
    loading = undefined;
    throw new ReaderFault('recognition-failed', {
      zh: '图像中的文字识别中断（图像过大或已损坏），其后的内容未读取。请以 200–300 dpi 重新扫描后再读取。',
      en: 'Recognition of the picture broke off (too large or damaged); what follows was not read. Please scan it again at 200 to 300 dpi.',
    });
  }
}

function ignore(): void {}

/** The picture as a binary PGM file (Netpbm), the simplest form the library reads. */
function portableGraymap({ width, height, pixels }: Bitmap): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
