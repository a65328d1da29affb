interface Waiting {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** As `Promise.withResolvers`, which browsers of three years ago lack. */
function waiting(): Waiting {
  let ends: Omit<Waiting, 'promise'> | undefined;
  const promise = new Promise<void>((resolve, reject) => {
    ends = { resolve, reject };
  });
  return { promise, ...(ends as Omit<Waiting, 'promise'>) };
}

/** Requests that cannot go on wait here until somebody lets all of them in, or sends all of them away. */
class WaitingRoom {
  #waiting: Waiting | undefined;
  readonly #listeners = new Set<() => void>();

  /** Resolves when let in. Rejects when sent away. */
  enter(): Promise<void> {
    if (!this.#waiting) {
      this.#waiting = waiting();
      this.#tell();
    }
    return this.#waiting.promise;
  }

  letIn(): void {
    const room = this.#waiting;
    this.#waiting = undefined;
    room?.resolve();
    this.#tell();
  }

  sendAway(error: Error): void {
    const room = this.#waiting;
    this.#waiting = undefined;
    room?.reject(error);
    this.#tell();
  }

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly isOccupied = (): boolean => this.#waiting !== undefined;

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Where requests wait whose session has ended, until somebody has signed in again in the dialog. */
export const signInRoom = new WaitingRoom();

/** Where requests wait while the server cannot be reached. */
export const connectionRoom = new WaitingRoom();
