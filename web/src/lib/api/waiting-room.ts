/** Requests that cannot go on wait here until somebody lets all of them in, or sends all of them away. */
export class WaitingRoom {
  #waiting: PromiseWithResolvers<void> | undefined;
  readonly #listeners = new Set<() => void>();

  /** Resolves when let in. Rejects when sent away. */
  enter(): Promise<void> {
    if (!this.#waiting) {
      this.#waiting = Promise.withResolvers<void>();
      this.#tell();
    }
    return this.#waiting.promise;
  }

  letIn(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve();
    this.#tell();
  }

  sendAway(error: Error): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(error);
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
