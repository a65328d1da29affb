/** A value with the way back and forth. */
export interface History<T> {
  readonly now: T;
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What was changed last: typing on in the same field is one step. */
  readonly tag?: string;
}

const MOST = 500;

export const historyOf = <T>(now: T): History<T> => ({ now, past: [], future: [] });

/** Goes on to another value. What has the tag of the step before belongs to it and makes no step of its own. */
export function advance<T>(history: History<T>, next: T, tag?: string): History<T> {
  if (next === history.now) return history;
  if (tag !== undefined && tag === history.tag) return { ...history, now: next, future: [] };
  return {
    now: next,
    past: [...history.past, history.now].slice(-MOST),
    future: [],
    ...(tag !== undefined && { tag }),
  };
}

export function undo<T>({ now, past, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { now, past, future }
    : { now: before, past: past.slice(0, -1), future: [now, ...future] };
}

export function redo<T>({ now, past, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  return next === undefined ? { now, past, future } : { now: next, past: [...past, now], future: rest };
}
