import { sql } from 'kysely';
import type { ExhibitUse } from '../../model/ledger.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { appendToLog } from '../log/append-to-log.ts';
import type { Write } from '../writes/write.ts';

/** Keeps that a file is there. The same bytes are one exhibit, however often they come; the first name and date stay. */
export async function putExhibit(write: Write, exhibit: Omit<ExhibitUse, 'uploadedAt'>): Promise<void> {
  const { tenant, at, by } = write.context;
  const { sha256, name, mediaType, bytes, date } = exhibit;
  const known = await write.db
    .selectFrom('exhibits')
    .select('sha256')
    .where('tenant', '=', tenant)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (known) return;
  const row = {
    ...{ sha256, size: bytes, media_type: mediaType, name, exhibit_date: date ?? null },
    ...{ uploaded_at: at, uploaded_by: by },
  };
  const logIndex = await appendToLog(write, { kind: 'exhibit', subject: sha256, version: 1, content: row }, 'digest');
  await write.db
    .insertInto('exhibits')
    .values({ tenant, ...row, log_index: logIndex })
    .execute();
}

/** Attaches an exhibit to a record; a record has many, and an exhibit may serve many. */
export async function linkExhibit(write: Write, ledger: string, recordId: string, sha256: string): Promise<void> {
  const { tenant, at, by } = write.context;
  const { numInsertedOrUpdatedRows } = await write.db
    .insertInto('record_exhibits')
    .values({ tenant, ledger, record_id: recordId, sha256, linked_at: at, linked_by: by })
    .onConflict((conflict) => conflict.columns(['tenant', 'ledger', 'record_id', 'sha256']).doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return;
  const content = { ledger, recordId, sha256 };
  await appendToLog(write, { kind: 'exhibit-link', subject: `${ledger}/${recordId}`, version: 1, content }, 'content');
}

/** Takes an exhibit off a record; file and log keep that it was there. False when it was not attached. */
export async function unlinkExhibit(write: Write, ledger: string, recordId: string, sha256: string): Promise<boolean> {
  const { numDeletedRows } = await write.db
    .deleteFrom('record_exhibits')
    .where('tenant', '=', write.context.tenant)
    .where('ledger', '=', ledger)
    .where('record_id', '=', recordId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  const content = { ledger, recordId, sha256 };
  await appendToLog(
    write,
    { kind: 'exhibit-unlink', subject: `${ledger}/${recordId}`, version: 1, content },
    'content',
  );
  return true;
}

/** An exhibit of a tenant with who brought it; undefined when there is none. */
export async function findExhibit(
  db: Database,
  tenant: TenantKey,
  sha256: string,
): Promise<(ExhibitUse & { readonly uploadedBy: string }) | undefined> {
  const row = await db
    .selectFrom('exhibits')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!row) return undefined;
  const { name, media_type, size, exhibit_date, uploaded_at, uploaded_by } = row;
  return {
    ...{ sha256, name, mediaType: media_type, bytes: size, uploadedAt: uploaded_at, uploadedBy: uploaded_by },
    ...(exhibit_date === null ? {} : { date: exhibit_date }),
  };
}

/** The exhibits of records, by record id. Records without any are not in the map. */
export async function exhibitsOf(
  db: Database,
  tenant: TenantKey,
  ledger: string,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ExhibitUse[]>> {
  const rows = await db
    .selectFrom('record_exhibits as link')
    .innerJoin('exhibits as file', (join) =>
      join.onRef('file.tenant', '=', 'link.tenant').onRef('file.sha256', '=', 'link.sha256'),
    )
    .select([
      'link.record_id',
      'file.sha256',
      'file.name',
      'file.media_type',
      'file.size',
      'file.exhibit_date',
      'file.uploaded_at',
    ])
    .where('link.tenant', '=', tenant)
    .where('link.ledger', '=', ledger)
    .where(sql<boolean>`link.record_id = any(${recordIds}::uuid[])`)
    .orderBy('link.linked_at')
    .execute();
  const found = new Map<string, ExhibitUse[]>();
  for (const { record_id, sha256, name, media_type, size, exhibit_date, uploaded_at } of rows) {
    const use = { sha256, name, mediaType: media_type, bytes: size, uploadedAt: uploaded_at };
    found.set(record_id, [
      ...(found.get(record_id) ?? []),
      exhibit_date === null ? use : { ...use, date: exhibit_date },
    ]);
  }
  return found;
}

/** The records that an exhibit serves in some offices: more than one is a reuse, which evaluators want to see. */
export function recordsOfExhibit(
  db: Database,
  tenants: readonly TenantKey[],
  sha256: string,
): Promise<{ readonly ledger: string; readonly record_id: string }[]> {
  return db
    .selectFrom('record_exhibits')
    .select(['ledger', 'record_id'])
    .where('tenant', 'in', [...tenants])
    .where('sha256', '=', sha256)
    .orderBy('linked_at')
    .execute();
}
