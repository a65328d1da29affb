import type { Bilingual, Language } from '../base/bilingual.ts';
import type { ExitCode } from '../base/operational-error.ts';

/** What a command sees of the outside. `out` is for results alone; progress, messages and errors go to `err`. */
export interface Io {
  readonly out: (text: string | Uint8Array) => Promise<void>;
  readonly err: (text: string) => void;
  /** Whether a person watches standard error (progress bars) and standard output (colour). */
  readonly errIsTerminal: boolean;
  readonly outIsTerminal: boolean;
  readonly columns: number;
  readonly language: Language;
  readonly cwd: string;
}

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** The allowed values of a string option. */
  readonly values?: readonly string[];
  readonly default?: string | boolean;
  readonly help: Bilingual;
}

export type OptionValue = string | boolean | readonly (string | boolean)[] | undefined;

export interface Arguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** One subcommand. One file each in this folder, listed in commands.ts. */
export interface Command {
  readonly name: string;
  readonly summary: Bilingual;
  /** What stands behind the name on the usage line: "FILE… [--format json]". */
  readonly usage: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly run: (args: Arguments, io: Io) => Promise<ExitCode>;
}

/** The value of a string option, or undefined. */
export function stringOption(args: Arguments, name: string): string | undefined {
  const value = args.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** How wide reports are made: lines longer than 120 are hard to read, shorter ones than 60 cannot hold a finding. */
export const terminalWidth = ({ columns }: Io): number => Math.min(120, Math.max(60, columns));
