import type { Progress } from '../reading/tasks.ts';

/** Milliseconds between two notes of how far a work is: as often as those who watch look. */
const PAUSE = 300;

/**
 * Notes how far a work is, now and then and never two at once. Made outside of a transaction it also runs outside of it, so that others see
 * the progress of what is not committed yet.
 */
export function keepTelling(note: (progress: Progress) => Promise<void>) {
  let newest: Progress | undefined;
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    const progress = newest;
    if (!progress) return;
    newest = undefined;
    // A note that fails is no reason to stop the work: the next one says more.
    running = running.then(() => note(progress)).catch(() => undefined);
  }, PAUSE);
  return {
    tell: (progress: Progress): void => {
      newest = progress;
    },
    /** No note comes after this. */
    end: async (): Promise<void> => {
      clearInterval(timer);
      await running;
    },
  };
}
