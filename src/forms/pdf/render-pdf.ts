import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FilledForm } from '../sheet.ts';
import { typstSource } from './typst-source.ts';

/** Writes pdf files; keeps the typesetter and its fonts between them. */
export interface PdfWriter {
  /** One pdf of one or many forms, bound in their order. Same input, same bytes. */
  readonly render: (forms: readonly FilledForm[]) => Uint8Array;
}

/** How many compilations a cached piece of layout outlives without being used: memory stays flat over thousands of forms. */
const CACHE_AGE = 8;

/**
 * A writer over the typesetter Typst with the given folders of font files. Only these fonts are used, so that the same form gives
 * the same pages on every machine.
 */
export function createPdfWriter(fontFolders: readonly string[]): PdfWriter {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders] }] });
  let count = 0;
  return {
    render(forms) {
      count += 1;
      const bytes = compiler.pdf({ mainFileContent: unlikeTheLast(typstSource(forms), count) }, { pdfTags: false });
      compiler.evictCache(CACHE_AGE);
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
