import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { FilledForm } from '../../forms/sheet.ts';

/** Writes pdf files in a process of its own, which is replaced from time to time. */
export interface PdfProcess {
  readonly render: (form: FilledForm) => Promise<Uint8Array>;
  readonly close: () => void;
}

/** The typesetter keeps about a megabyte of every form for ever (measured, bench/forms.ts); a new process after so many begins at nothing. */
export const FORMS_PER_PROCESS = 200;

const entry = new URL(import.meta.url.endsWith('.ts') ? './pdf-child.ts' : './pdf-child.js', import.meta.url);

/** Starts no process before the first form. The bytes are those that the writer gives in any process. */
export function startPdfProcess(): PdfProcess {
  let child: ChildProcess | undefined;
  let count = 0;
  const close = (): void => {
    if (child?.connected) child.disconnect();
    child = undefined;
    count = 0;
  };
  return {
    async render(form) {
      if (count >= FORMS_PER_PROCESS) close();
      child ??= fork(entry, { serialization: 'advanced' });
      keepAlive(child, true);
      count += 1;
      const ended = new AbortController();
      const answer = once(child, 'message', { signal: ended.signal });
      const death = once(child, 'exit', { signal: ended.signal });
      child.send(form);
      const [result] = await Promise.race([answer, death.then(([code]) => fail(code))]);
      ended.abort();
      await Promise.allSettled([answer, death]);
      keepAlive(child, false);
      return result as Uint8Array;
    },
    close,
  };
}

/** A process that only waits for forms keeps nobody from ending; one at work does. */
function keepAlive(child: ChildProcess, isAtWork: boolean): void {
  if (isAtWork) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

function fail(code: unknown): never {
  throw new Error(`startPdfProcess: the process that sets pdf files ended with ${code}; its own message stands above`);
}
