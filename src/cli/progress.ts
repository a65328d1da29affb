import type { Io } from './command.ts';

const BAR = 24;

export interface Progress {
  readonly step: (what: string) => void;
  readonly end: () => void;
}

/** A progress bar on standard error, only where a person watches it and only for more than one thing. */
export function startProgress(total: number, io: Io): Progress {
  if (!io.errIsTerminal || total < 2) return { step: () => undefined, end: () => undefined };
  let done = 0;
  return {
    step(what) {
      done += 1;
      const filled = Math.round((done / total) * BAR);
      io.err(`\r\x1b[K${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total} ${what}`);
    },
    end: () => io.err('\r\x1b[K'),
  };
}
