/** One line of the server's log. Never names, addresses, queries or contents: those stand in the audit trail, which only the auditor reads. */
export interface LogEntry {
  readonly level: 'info' | 'warning' | 'error';
  readonly event: string;
  readonly [field: string]: unknown;
}

export type ServerLog = (entry: LogEntry) => void;

/**
 * Writes JSON, one object a line, with the time first. The lines of requests that are answered together go out together, because each writing
 * holds every request up; a warning or an error goes out at once, and those before it with it.
 */
export function jsonLog(write: (lines: string) => void, now: () => Date): ServerLog {
  let waiting = '';
  const flush = (): void => {
    if (waiting === '') return;
    const lines = waiting;
    waiting = '';
    write(lines);
  };
  return (entry) => {
    if (waiting === '' && entry.level === 'info') setImmediate(flush);
    waiting += `${JSON.stringify({ at: now().toISOString(), ...entry })}\n`;
    if (entry.level !== 'info') flush();
  };
}
