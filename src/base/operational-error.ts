import type { Bilingual } from './bilingual.ts';

/** What the program answers a shell with (sysexits where one fits). */
export const exitCodes = { ok: 0, fault: 1, findings: 2, usage: 64, config: 78 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Every operational error: its code, for ever, and how the two faces of the program answer it. */
export const operationalErrors = {
  usage: { exit: exitCodes.usage, status: 400 },
  unknown_command: { exit: exitCodes.usage, status: 404 },
  file_not_found: { exit: exitCodes.fault, status: 404 },
  file_not_readable: { exit: exitCodes.fault, status: 422 },
  file_not_writable: { exit: exitCodes.fault, status: 500 },
  no_files: { exit: exitCodes.usage, status: 400 },
  plan_not_readable: { exit: exitCodes.fault, status: 422 },
  unknown_rule: { exit: exitCodes.usage, status: 404 },
  unknown_profile: { exit: exitCodes.usage, status: 404 },
  unknown_line: { exit: exitCodes.usage, status: 404 },
  configuration_invalid: { exit: exitCodes.config, status: 500 },
} as const satisfies Record<string, { exit: ExitCode; status: number }>;

export type OperationalErrorCode = keyof typeof operationalErrors;

/** Something outside the program is not as it has to be: a missing file, a wrong option. Says where, what, why and what to do. */
export class OperationalError extends Error {
  readonly code: OperationalErrorCode;
  readonly text: Bilingual;

  constructor(code: OperationalErrorCode, text: Bilingual) {
    super(`${code}: ${text.en}`);
    this.name = 'OperationalError';
    this.code = code;
    this.text = text;
  }
}
