import type { Json } from '../../integrity/canonical-json.ts';
import { openCheckpoint, verifierOf } from '../../integrity/checkpoint.ts';
import { contentDigest, type Entry } from '../../integrity/entry.ts';
import { sameHash } from '../../integrity/hash.ts';
import { LogBuilder } from '../../integrity/log-builder.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { KINDS_WITH_ROWS, listRowContents, type RowContent } from '../../store/log/list-row-contents.ts';
import { findLogEntries, listKeptContents, listLogEntries, type StoredEntry } from '../../store/log/log-entries.ts';
import type { Store } from '../../store/open-store.ts';
import { logFolder, openLogFiles } from './log-files.ts';
import { logSigner } from './log-key.ts';
import type { LogVerdict, RowFault } from './log-verdict.ts';
import { publishLog } from './publish-log.ts';
import { verifyFiles } from './verify-files.ts';

const PAGE = 8_192;

/**
 * Verifies a tenant's log with everything that it vouches for: the files by themselves, that the database holds the very same entries, that
 * every row still says what its entry was made from, and that no row is missing.
 */
export async function verifyStoredLog(store: Store, tenant: TenantKey, older?: string, cwd = '.'): Promise<LogVerdict> {
  await publishLog(store, tenant);
  const awaited = new Set<number>();
  const verdict = verifyFiles(logFolder(store.folder, tenant), {
    ...{ older, cwd },
    eachEntry: ({ kind }, index) => {
      if (KINDS_WITH_ROWS.has(kind)) awaited.add(index);
    },
  });
  const faults: RowFault[] = [...(await compareEntries(store, tenant, verdict.size))];
  const counts = { compared: 0, erased: 0 };
  for await (const page of listRowContents(store.db, tenant)) {
    const entries = await findLogEntries(
      store.db,
      tenant,
      page.map(({ logIndex }) => logIndex),
    );
    const byIndex = new Map(entries.map((entry) => [entry.index, entry]));
    for (const row of page) {
      const what = judge(row, byIndex.get(row.logIndex));
      if (what) faults.push({ where: row.row, what });
      counts[row.erased ? 'erased' : 'compared'] += 1;
      awaited.delete(row.logIndex);
    }
  }
  for (const index of awaited) faults.push({ where: `#${index}`, what: 'row-missing' });
  for (const entry of await keptContents(store, tenant, verdict.size)) {
    if (!vouches(entry, JSON.parse(entry.content ?? 'null')))
      faults.push({ where: `#${entry.index}`, what: 'content-differs' });
    counts.compared += 1;
  }
  return { ...verdict, faults: [...verdict.faults, ...faults], ...counts };
}

/** Whether the entries in the database lead to the root that was signed. */
async function compareEntries(store: Store, tenant: TenantKey, size: number): Promise<RowFault[]> {
  const builder = new LogBuilder();
  for (let from = 0; from < size; from += PAGE) {
    const page = await listLogEntries(store.db, tenant, from, Math.min(from + PAGE, size));
    for (const { entry } of page) builder.append(Buffer.from(entry));
    builder.takeFull();
  }
  const note = openLogFiles(logFolder(store.folder, tenant)).readCheckpoint() ?? '';
  const root = openCheckpoint(note, verifierOf(logSigner(store.folder, tenant)))?.root;
  const isSame = root !== undefined && sameHash(root, builder.root());
  return isSame ? [] : [{ where: 'log_entries', what: 'entries-differ' }];
}

async function keptContents(store: Store, tenant: TenantKey, size: number): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  for (let from = 0; from < size; from += PAGE)
    found.push(...(await listKeptContents(store.db, tenant, from, Math.min(from + PAGE, size))));
  return found;
}

function judge(row: RowContent, entry: StoredEntry | undefined): RowFault['what'] | undefined {
  if (!entry) return 'entry-missing';
  if (row.erased && entry.salt === null) return undefined;
  return vouches(entry, row.content) ? undefined : 'content-differs';
}

function vouches({ entry, salt }: StoredEntry, content: unknown): boolean {
  if (salt === null) return false;
  const { digest } = JSON.parse(entry) as Entry;
  return contentDigest(salt, content as Json) === digest;
}
