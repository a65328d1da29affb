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
  return {
    render(forms) {
      const bytes = compiler.pdf({ mainFileContent: typstSource(forms) }, { pdfTags: false });
      compiler.evictCache(CACHE_AGE);
      return bytes;
    },
  };
}
