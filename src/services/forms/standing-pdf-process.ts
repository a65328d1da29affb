import type { FilledForm } from '../../forms/sheet.ts';
import { type PdfProcess, startPdfProcess } from './pdf-process.ts';

/** A process that nobody needed for so long is ended; the next form starts one. */
const IDLE = 60_000;

let standing: PdfProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Sets a form in the one process that the program keeps for it: the typesetter takes a moment to start and never gives all memory back, so that it
 * lives neither in the program itself nor for a single form. Forms wait for one another.
 */
export function renderPdf(form: FilledForm): Promise<Uint8Array> {
  const next = last.then(async () => {
    clearTimeout(idle);
    standing ??= startPdfProcess();
    try {
      return await standing.render(form);
    } catch (error) {
      close();
      throw error;
    } finally {
      idle = setTimeout(close, IDLE).unref();
    }
  });
  last = next.catch(() => undefined);
  return next;
}

function close(): void {
  clearTimeout(idle);
  standing?.close();
  standing = undefined;
}
