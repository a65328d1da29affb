import { appendToLog } from '../log/append-to-log.ts';
import { eraseLogContents } from '../log/erase-contents.ts';
import type { Write } from '../writes/write.ts';
import { notFound } from './correct-record.ts';
import { findVersions } from './find-records.ts';

/**
 * Erases what a record says, in all its versions, where the law demands it (个人信息保护法 第四十七条, R): its fields and natural key go, and
 * the salts with them, so that no guess can be confirmed. Its place in ledger, log and counts stays provable, and so does the erasure.
 */
export async function eraseRecord(write: Write, ledger: string, id: string, reason: string): Promise<void> {
  const { tenant } = write.context;
  const versions = await findVersions(write.db, tenant, ledger, id);
  if (versions.length === 0) throw notFound(ledger, id);
  await write.db
    .updateTable('records')
    .set({ fields: '{}', natural_key: `erased ${id}`, erased: true })
    .where('tenant', '=', tenant)
    .where('ledger', '=', ledger)
    .where('id', '=', id)
    .execute();
  await eraseLogContents(
    write,
    versions.map(({ logIndex }) => logIndex),
  );
  const content = { ledger, id, versions: versions.length, reason };
  await appendToLog(
    write,
    { kind: 'erasure', subject: `${ledger}/${id}`, version: versions.length, content },
    'content',
  );
}
