import { appendToLog, nextLogIndex, seal } from '../log/append-to-log.ts';
import { copyRows, copyText } from '../writes/copy-rows.ts';
import type { SealedEntry, Write } from '../writes/write.ts';
import { type RecordVersion, VERSION_COLUMNS, versionContent } from './record-version.ts';

/** A version that is about to be stored: tenant, time and author are the transaction's. */
export type NewVersion = Pick<
  RecordVersion,
  'ledger' | 'id' | 'version' | 'naturalKey' | 'date' | 'fields' | 'late' | 'withdrawn' | 'importId'
>;

/** Stores versions and their log entries. Earlier versions have to be marked as superseded before. */
export async function putVersions(write: Write, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return;
  const first = await nextLogIndex(write);
  const { tenant, at, by } = write.context;
  const entries: SealedEntry[] = [];
  const lines: string[] = [];
  for (const version of versions) {
    const content = versionContent({ ...version, tenant, enteredAt: at, enteredBy: by });
    const subject = `${version.ledger}/${version.id}`;
    lines.push(line(write, version, first + entries.length));
    entries.push(seal(write, { kind: 'record', subject, version: version.version, content }));
  }
  await copyRows(write.client, 'records', VERSION_COLUMNS, lines);
  await appendToLog(write, first, entries);
}

function line({ context }: Write, version: NewVersion, logIndex: number): string {
  const { ledger, id, naturalKey, date, fields, withdrawn, late, importId } = version;
  const texts = [context.tenant, ledger, id, String(version.version), naturalKey, date, JSON.stringify(fields)];
  const flags = ['t', withdrawn ? 't' : 'f', late ? 't' : 'f', 'f'];
  const rest = [context.at, context.by, importId ?? null];
  return `${[...texts, ...flags, ...rest].map(copyText).join('\t')}\t${logIndex}\n`;
}
