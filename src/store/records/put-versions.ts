import { setImmediate as turn } from 'node:timers/promises';
import { logLine, seal, sendLogRows } from '../log/append-to-log.ts';
import { countLogEntries } from '../log/log-entries.ts';
import { copyRows, copyText } from '../writes/copy-rows.ts';
import { RowBuffer } from '../writes/row-buffer.ts';
import type { Write } from '../writes/write.ts';
import { type RecordVersion, VERSION_COLUMNS, versionContent } from './record-version.ts';
import { supersede } from './supersede.ts';

/** A version that is about to be stored: tenant, time and author are the transaction's. */
export type NewVersion = Pick<
  RecordVersion,
  'ledger' | 'id' | 'version' | 'naturalKey' | 'date' | 'fields' | 'late' | 'withdrawn' | 'importId'
>;

/** Versions and their log entries, ready for the database. */
export interface PreparedVersions {
  readonly versions: readonly NewVersion[];
  /** In COPY's text format. */
  readonly rows: Uint8Array;
  readonly logRows: Uint8Array;
}

/** So many rows are made before the connection gets its turn again. */
const SLICE = 100;

/**
 * Makes the rows of versions whose log entries stand from `first` on. It gives way often, so that the server takes one part of an import
 * while the next is being hashed.
 */
export async function prepareVersions(
  write: Write,
  versions: readonly NewVersion[],
  first: number,
): Promise<PreparedVersions> {
  const { tenant, at, by } = write.context;
  const [head, tail] = [`${copyText(tenant)}\t`, `\t${at}\t${copyText(by)}\t`];
  const rows = new RowBuffer();
  const logRows = new RowBuffer();
  for (const [place, version] of versions.entries()) {
    if (place > 0 && place % SLICE === 0) await turn();
    const content = versionContent(version, at, by);
    const subject = `${version.ledger}/${version.id}`;
    rows.append(line(head, tail, version, first + place));
    const entry = seal(write, { kind: 'record', subject, version: version.version, content });
    logRows.append(logLine(tenant, first + place, entry));
  }
  return { versions, rows: rows.bytes(), logRows: logRows.bytes() };
}

/** Stores prepared versions, marking the ones before them as superseded. */
export async function sendVersions(write: Write, { versions, rows, logRows }: PreparedVersions): Promise<void> {
  if (versions.length === 0) return;
  await supersede(
    write,
    versions.filter(({ version }) => version > 1),
  );
  await copyRows(write.client, 'records', VERSION_COLUMNS, rows);
  await sendLogRows(write, logRows);
}

/** Stores versions and their log entries. */
export async function putVersions(write: Write, versions: readonly NewVersion[]): Promise<void> {
  const first = await countLogEntries(write.db, write.context.tenant);
  await sendVersions(write, await prepareVersions(write, versions, first));
}

function line(head: string, tail: string, version: NewVersion, logIndex: number): string {
  const { ledger, id, naturalKey, date, fields, withdrawn, late, importId } = version;
  return (
    `${head}${copyText(ledger)}\t${id}\t${version.version}\t${copyText(naturalKey)}\t${date}\t${copyText(JSON.stringify(fields))}` +
    `\tt\t${withdrawn ? 't' : 'f'}\t${late ? 't' : 'f'}\tf${tail}${importId ?? '\\N'}\t${logIndex}\n`
  );
}
