/** One line of the server's log. Never names, addresses, queries or contents: those stand in the audit trail, which only the auditor reads. */
export interface LogEntry {
  readonly level: 'info' | 'warning' | 'error';
  readonly event: string;
  readonly [field: string]: unknown;
}

export type ServerLog = (entry: LogEntry) => void;

/** Writes JSON, one object a line, with the time first. */
export function jsonLog(write: (line: string) => void, now: () => Date): ServerLog {
  return (entry) => write(`${JSON.stringify({ at: now().toISOString(), ...entry })}\n`);
}
