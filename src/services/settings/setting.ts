import type { Bilingual } from '../../base/bilingual.ts';

/** A value that was understood, or why it was not and what to write instead. */
export type Understood<T> = { readonly value: T } | { readonly why: Bilingual };

/** One thing that the operator decides. */
export interface Setting<T> {
  /** The environment variable that sets it. */
  readonly env: string;
  readonly help: Bilingual;
  /** How it is written in the file. */
  readonly example: string;
  /** What holds when nobody says anything. */
  readonly standard: T;
  /** Never shown, not even to whoever checks the configuration. */
  readonly secret?: boolean;
  /** Reads what stands in the file (any YAML value) or in the environment (text). */
  readonly read: (written: unknown) => Understood<T>;
}

/** Keeps the type of the value. */
export function setting<T>(one: Setting<T>): Setting<T> {
  return one;
}
