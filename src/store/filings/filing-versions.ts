import type { Filing } from '../../model/filing.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { appendToLog } from '../log/append-to-log.ts';
import type { Write } from '../writes/write.ts';

/** A version of a filing, and the account that wrote it. */
export interface FilingVersion {
  readonly filingId: string;
  readonly version: number;
  readonly content: Filing;
  readonly writtenBy: string;
}

/** Keeps a version of a filing; its place in the log vouches for the whole content. */
export async function putFilingVersion(
  write: Write,
  { filingId, version, content, writtenBy }: FilingVersion,
): Promise<void> {
  const { tenant, at } = write.context;
  const row = { filing_id: filingId, version, written_by: writtenBy, recorded_at: at };
  const writing = { kind: 'filing', subject: filingId, version, content: { ...row, content } };
  const logIndex = await appendToLog(write, writing, 'digest');
  await write.db
    .insertInto('filing_versions')
    .values({ tenant, ...row, content: JSON.stringify(content), log_index: logIndex })
    .execute();
}

/** A version of a filing; undefined when there is none. */
export async function findFilingVersion(
  db: Database,
  tenant: TenantKey,
  filingId: string,
  version: number,
): Promise<FilingVersion | undefined> {
  const row = await db
    .selectFrom('filing_versions')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('filing_id', '=', filingId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && { filingId, version, content: row.content as Filing, writtenBy: row.written_by };
}

/** The newest content of many filings of one tenant, by filing. */
export async function listNewestContents(
  db: Database,
  tenant: TenantKey,
  filingIds: readonly string[],
): Promise<ReadonlyMap<string, Filing>> {
  if (filingIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('filing_versions')
    .distinctOn('filing_id')
    .select(['filing_id', 'content'])
    .where('tenant', '=', tenant)
    .where('filing_id', 'in', filingIds)
    .orderBy('filing_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.filing_id, row.content as Filing]));
}
