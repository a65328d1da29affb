import { OperationalError } from '../../base/operational-error.ts';
import { openCheckpoint, signCheckpoint, verifierOf, verifierText } from '../../integrity/checkpoint.ts';
import { sameHash } from '../../integrity/hash.ts';
import { LogBuilder } from '../../integrity/log-builder.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { countLogEntries, listLogEntries, putCheckpoint } from '../../store/log/log-entries.ts';
import type { Store } from '../../store/open-store.ts';
import { type LogFiles, logFolder, openLogFiles } from './log-files.ts';
import { logSigner } from './log-key.ts';

const PAGE = 8_192;

/**
 * Brings the files of a tenant's log up to what is committed, and signs a new checkpoint when there is something new. The entries stand in
 * the database since the write itself; this can be done at any later time, and goes on where a crash interrupted it. Throws `log_invalid`
 * when the database no longer holds what an earlier checkpoint vouches for.
 */
export async function publishLog(store: Store, tenant: TenantKey, now: Date = new Date()): Promise<void> {
  const signer = logSigner(store.folder, tenant);
  const verifier = verifierOf(signer);
  const files = openLogFiles(logFolder(store.folder, tenant));
  const note = files.readCheckpoint();
  const vouched = note === undefined ? undefined : openCheckpoint(note, verifier);
  if (note !== undefined && !vouched)
    throw invalid(tenant, '检查点的签名不对', 'the signature of its checkpoint is wrong');
  const size = await countLogEntries(store.db, tenant);
  const published = vouched?.size ?? 0;
  if (size < published) throw shorter(tenant, size, published);
  if (size === published) return;
  const builder = resume(published, files) ?? (await rebuild(store, tenant, files, vouched));
  await extend(builder, size, store, tenant, files);
  files.write(builder.flush());
  const checkpoint = signCheckpoint({ origin: signer.name, size, root: builder.root() }, signer);
  files.writeCheckpoint(checkpoint, verifierText(verifier));
  await putCheckpoint(store.db, tenant, { size, note: checkpoint, signedAt: now.toISOString() });
}

/** Appends what is committed up to a size, page by page. */
async function extend(
  builder: LogBuilder,
  size: number,
  store: Store,
  tenant: TenantKey,
  files: LogFiles,
): Promise<void> {
  while (builder.size < size) {
    const page = await listLogEntries(store.db, tenant, builder.size, Math.min(builder.size + PAGE, size));
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
  store: Store,
  tenant: TenantKey,
  files: LogFiles,
  vouched: { readonly size: number; readonly root: Uint8Array } | undefined,
): Promise<LogBuilder> {
  const builder = new LogBuilder();
  if (!vouched) return builder;
  await extend(builder, vouched.size, store, tenant, files);
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
