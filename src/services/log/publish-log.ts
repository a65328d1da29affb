import { OperationalError } from '../../base/operational-error.ts';
import {
  type Checkpoint,
  type LogSigner,
  openCheckpoint,
  signCheckpoint,
  verifierOf,
  verifierText,
} from '../../integrity/checkpoint.ts';
import { sameHash } from '../../integrity/hash.ts';
import { LogBuilder } from '../../integrity/log-builder.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../../store/database.ts';
import { countLogEntries, listLogEntries, putCheckpoint } from '../../store/log/log-entries.ts';
import { waitForTurn } from '../../store/one-at-a-time.ts';
import type { Store } from '../../store/open-store.ts';
import { type LogFiles, logFolder, openLogFiles } from './log-files.ts';
import { logSigner } from './log-key.ts';

const PAGE = 8_192;

/**
 * Brings the files of a tenant's log up to what is committed, and signs a new checkpoint when there is something new. The entries stand in
 * the database since the write itself; this can be done at any later time, and goes on where a crash interrupted it. Whoever publishes the
 * same log meanwhile, in this process or another, waits: a checkpoint never gives way to an earlier one. Throws `log_invalid` when the
 * database no longer holds what an earlier checkpoint vouches for.
 */
export async function publishLog(store: Store, tenant: TenantKey, now: Date = new Date()): Promise<void> {
  const log: PublishedLog = {
    tenant,
    signer: logSigner(store.folder, tenant),
    files: openLogFiles(logFolder(store.folder, tenant)),
  };
  if (!(await findNews(store.db, log))) return;
  // On one connection: the publications of many offices at once must not wait for each other's connections.
  await store.db.transaction().execute(async (db) => {
    await waitForTurn(db, `log/${tenant}`);
    const news = await findNews(db, log);
    if (news) await publishNews(db, log, news, now);
  });
}

interface PublishedLog {
  readonly tenant: TenantKey;
  readonly signer: LogSigner;
  readonly files: LogFiles;
}

interface News {
  /** How many entries are committed. */
  readonly size: number;
  /** What the newest checkpoint vouches for; undefined before the first. */
  readonly vouched: Checkpoint | undefined;
}

/** What the log's files lack of the committed entries; undefined when nothing. */
async function findNews(db: Database, { tenant, signer, files }: PublishedLog): Promise<News | undefined> {
  // The files first: what is counted after them is never less than what they vouch for, unless something was lost.
  const note = files.readCheckpoint();
  const vouched = note === undefined ? undefined : openCheckpoint(note, verifierOf(signer));
  if (note !== undefined && !vouched)
    throw invalid(tenant, '检查点的签名不对', 'the signature of its checkpoint is wrong');
  const size = await countLogEntries(db, tenant);
  const published = vouched?.size ?? 0;
  if (size < published) throw shorter(tenant, size, published);
  return size === published ? undefined : { size, vouched };
}

async function publishNews(db: Database, log: PublishedLog, { size, vouched }: News, now: Date): Promise<void> {
  const { tenant, signer, files } = log;
  const builder = resume(vouched?.size ?? 0, files) ?? (await rebuild(db, tenant, files, vouched));
  await extend(builder, size, db, tenant, files);
  files.write(builder.flush());
  const checkpoint = signCheckpoint({ origin: signer.name, size, root: builder.root() }, signer);
  files.writeCheckpoint(checkpoint, verifierText(verifierOf(signer)));
  await putCheckpoint(db, tenant, { size, note: checkpoint, signedAt: now.toISOString() });
}

/** Appends what is committed up to a size, page by page. */
async function extend(
  builder: LogBuilder,
  size: number,
  db: Database,
  tenant: TenantKey,
  files: LogFiles,
): Promise<void> {
  while (builder.size < size) {
    const page = await listLogEntries(db, tenant, builder.size, Math.min(builder.size + PAGE, size));
    for (const { index, entry } of page) {
      if (index !== builder.size) throw gap(tenant, builder.size);
      builder.append(Buffer.from(entry));
    }
    if (page.length === 0) throw gap(tenant, builder.size);
    files.write(builder.takeFull());
  }
}

/** The builder at the published size, or undefined when a power cut kept a tile from the disk that its checkpoint already names. */
function resume(size: number, files: LogFiles): LogBuilder | undefined {
  try {
    return LogBuilder.resume(size, files.read);
  } catch {
    return undefined;
  }
}

/** Makes the tiles again from the database, which has to lead to the root that was signed. */
async function rebuild(
  db: Database,
  tenant: TenantKey,
  files: LogFiles,
  vouched: Checkpoint | undefined,
): Promise<LogBuilder> {
  const builder = new LogBuilder();
  if (!vouched) return builder;
  await extend(builder, vouched.size, db, tenant, files);
  if (!sameHash(builder.root(), vouched.root))
    throw invalid(
      tenant,
      '数据库中的日志与已签名的检查点不符',
      'the database differs from what its checkpoint vouches for',
    );
  files.write(builder.flush());
  return builder;
}

const gap = (tenant: TenantKey, index: number): OperationalError =>
  invalid(tenant, `缺少第 ${index} 条`, `entry ${index} is missing`);

const shorter = (tenant: TenantKey, size: number, published: number): OperationalError =>
  invalid(
    tenant,
    `数据库中只有 ${size} 条，而已签名的检查点有 ${published} 条`,
    `the database holds ${size} entries, its signed checkpoint vouches for ${published}`,
  );

function invalid(tenant: TenantKey, zh: string, en: string): OperationalError {
  return new OperationalError('log_invalid', {
    zh: `${tenant} 的日志有误：${zh}。请保留现场，从备份恢复，并查明是谁改动了数据。`,
    en: `The log of ${tenant} is not sound: ${en}. Keep everything as it is, restore a backup, and find out who changed the data.`,
  });
}
