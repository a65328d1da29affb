import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FilledForm } from '../sheet.ts';
import { weightOf } from './cut-pieces.ts';
import { type PieceInPaper, typstSource } from './typst-source.ts';

/**
 * Writes pdf files; keeps the typesetter and its fonts between them. The typesetter gives back only part of the memory that a form took,
 * whatever its cache is told and even when its thread ends, so that a writer belongs into a process that is replaced from time to time.
 */
export interface PdfWriter {
  /** A form, or a piece of one, as a pdf. Same input, same bytes. */
  readonly render: (form: FilledForm, piece?: PieceInPaper) => Uint8Array;
}

/**
 * How many compilations a cached piece of layout outlives without being used: single forms are set faster beside the layout of the last few,
 * long ones would only hold it in memory.
 */
const CACHE_AGE = { short: 2, long: 0 };
const LONG = 1_000;

/**
 * A writer over the typesetter Typst with the given folders of font files. Only these fonts are used, so that the same form gives
 * the same pages on every machine.
 */
export function createPdfWriter(fontFolders: readonly string[]): PdfWriter {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders] }] });
  let count = 0;
  return {
    render(form, piece) {
      count += 1;
      const bytes = compiler.pdf(
        { mainFileContent: unlikeTheLast(typstSource(form, piece), count) },
        { pdfTags: false },
      );
      compiler.evictCache(weightOf(form) > LONG ? CACHE_AGE.long : CACHE_AGE.short);
      return bytes;
    },
  };
}

/**
 * The source between comments that change with every compilation. The typesetter takes over what the source before began and ended with,
 * counted in bytes, and then mixes characters that share a byte (seen in 0.7.0: "≥4万家" after "≤6小时" became "≥4万时"); with other bytes at
 * both ends it has nothing to take over. Comments leave no trace in the pdf.
 */
function unlikeTheLast(source: string, count: number): string {
  const mark = count % 2 === 0 ? 'a' : 'b';
  return `//${mark}\n${source}\n//${mark}`;
}
