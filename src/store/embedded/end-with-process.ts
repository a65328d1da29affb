import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `end` (at once, without waiting) when this process exits, also when a signal ends it. Whoever listens to a signal himself decides how
 * the process ends; where nobody does, it exits as the shell expects (128 + the signal's number). Gives what takes all of it back.
 */
export function endWithProcess(end: () => void): () => void {
  const listeners = SIGNALS.map((signal) => {
    const listener = (): void => {
      if (process.listenerCount(signal) === own) process.exit(128 + constants.signals[signal]);
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  own += 1;
  process.once('exit', end);
  return () => {
    process.off('exit', end);
    own -= 1;
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
}

/** How many servers of this process listen: all of them are ours. */
let own = 0;
