import { OperationalError } from '../../base/operational-error.ts';
import type { Json } from '../../integrity/canonical-json.ts';
import { openCheckpoint, verifierOf } from '../../integrity/checkpoint.ts';
import { readEntry } from '../../integrity/entry.ts';
import { type Proof, proveEntry } from '../../integrity/proof.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { findLogEntry } from '../../store/log/log-entries.ts';
import type { Store } from '../../store/open-store.ts';
import { findByNaturalKeys, findVersions } from '../../store/records/find-records.ts';
import { type RecordVersion, versionContent } from '../../store/records/record-version.ts';
import { logFolder, openLogFiles } from './log-files.ts';
import { logSigner } from './log-key.ts';
import { publishLog } from './publish-log.ts';

export interface ProofRequest {
  readonly ledger: string;
  /** The record's id or its natural key. */
  readonly record: string;
  /** Absent: the newest. */
  readonly version?: number | undefined;
  /** The proof says that the record stands in the log, and not what it says. */
  readonly withhold: boolean;
}

/** Proves that a version of a record was accepted as it is, under the newest signed checkpoint. Throws `record_not_found`. */
export async function proveRecord(store: Store, tenant: TenantKey, request: ProofRequest): Promise<Proof> {
  await publishLog(store, tenant);
  const version = await findVersion(store, tenant, request);
  const stored = await findLogEntry(store.db, tenant, version.logIndex);
  const entry = stored && readEntry(Buffer.from(stored.entry));
  const files = openLogFiles(logFolder(store.folder, tenant));
  const note = files.readCheckpoint() ?? '';
  const checkpoint = openCheckpoint(note, verifierOf(logSigner(store.folder, tenant)));
  if (!entry || !checkpoint) throw unprovable(tenant, version);
  const disclosed =
    request.withhold || version.erased || !stored.salt
      ? undefined
      : { content: versionContent(version, version.enteredAt, version.enteredBy) as Json, salt: stored.salt };
  return proveEntry(entry, version.logIndex, { note, size: checkpoint.size }, files.read, disclosed);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function findVersion(store: Store, tenant: TenantKey, request: ProofRequest): Promise<RecordVersion> {
  const { ledger, record } = request;
  const id = UUID.test(record) ? record : (await findByNaturalKeys(store.db, tenant, ledger, [record]))[0]?.id;
  const versions = id === undefined ? [] : await findVersions(store.db, tenant, ledger, id);
  const found =
    request.version === undefined ? versions.at(-1) : versions.find(({ version }) => version === request.version);
  if (found) return found;
  throw new OperationalError('record_not_found', {
    zh: `${tenant} 的台账 ${ledger} 中没有记录“${record}”${request.version === undefined ? '' : `的第 ${request.version} 版`}。请用记录编号或自然键指定。`,
    en: `The ledger ${ledger} of ${tenant} has no record "${record}"${request.version === undefined ? '' : ` of version ${request.version}`}; name it by its id or its natural key.`,
  });
}

const unprovable = (tenant: TenantKey, { ledger, id }: RecordVersion): OperationalError =>
  new OperationalError('log_invalid', {
    zh: `${tenant} 的日志中没有与记录 ${ledger}/${id} 相符的条目。请运行 mingji log verify 查明。`,
    en: `The log of ${tenant} has no entry for the record ${ledger}/${id}; find out with "mingji log verify".`,
  });
