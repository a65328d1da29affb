import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { weightOf } from '../../forms/pdf/cut-pieces.ts';
import { setInPieces } from '../../forms/pdf/set-in-pieces.ts';
import type { PieceInPaper } from '../../forms/pdf/typst-source.ts';
import type { FilledForm } from '../../forms/sheet.ts';

/** Writes pdf files in a process of its own, which is replaced from time to time. */
export interface PdfProcess {
  /** A form as a pdf, set in pieces where it is a long one. The bytes are the same in any process. */
  readonly render: (form: FilledForm) => Promise<Uint8Array>;
  readonly close: () => void;
}

/**
 * What a process sets before a fresh one takes its place, in cells: some hundred tables. The typesetter keeps the better part of a megabyte of
 * each of them for ever (measured, bench/forms.ts).
 */
const SET_BY_ONE = 16_000;
/** When so much is set, the next process is started, so that it has loaded its typefaces when its turn comes. */
const START_NEXT = 12_000;

const entry = new URL(import.meta.url.endsWith('.ts') ? './pdf-child.ts' : './pdf-child.js', import.meta.url);

/** Starts no process before the first form. */
export function startPdfProcess(): PdfProcess {
  let child: ChildProcess | undefined;
  let next: ChildProcess | undefined;
  let weight = 0;
  const end = (): void => {
    if (child?.connected) child.disconnect();
    child = undefined;
    weight = 0;
  };
  const set = async (form: FilledForm, piece?: PieceInPaper): Promise<Uint8Array> => {
    if (weight > SET_BY_ONE) end();
    child ??= next ?? start();
    if (child === next) next = undefined;
    weight += weightOf(form);
    if (weight > START_NEXT) next ??= start();
    return ask(child, { form, ...(piece ? { piece } : {}) });
  };
  return {
    render: (form) => setInPieces(form, set),
    close() {
      end();
      if (next?.connected) next.disconnect();
      next = undefined;
    },
  };
}

/** A process that only waits for forms keeps nobody from ending. */
function start(): ChildProcess {
  const child = fork(entry, { serialization: 'advanced' });
  keepAlive(child, false);
  return child;
}

async function ask(child: ChildProcess, task: { form: FilledForm; piece?: PieceInPaper }): Promise<Uint8Array> {
  keepAlive(child, true);
  const ended = new AbortController();
  const answer = once(child, 'message', { signal: ended.signal });
  const death = once(child, 'exit', { signal: ended.signal });
  child.send(task);
  const [result] = await Promise.race([answer, death.then(([code]) => fail(code))]);
  ended.abort();
  await Promise.allSettled([answer, death]);
  keepAlive(child, false);
  return result as Uint8Array;
}

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
