import { OperationalError } from '../../base/operational-error.ts';
import { builtInLedgers } from '../../ledgers/definitions/built-in-ledgers.ts';
import type { TenantKey } from '../../model/tenant.ts';
import {
  findImportPreview,
  type ImportPreview,
  listOpenImports,
  updateImportPreview,
} from '../../store/imports/import-previews.ts';
import { listLedgers } from '../../store/ledgers/custom-ledgers.ts';
import type { Data } from '../data/open-data.ts';
import type { JobData } from '../jobs/job-kinds.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { type Ledgers, ledgerNamed } from '../ledgers/open-ledgers.ts';
import type { StandingPool } from '../reading/pool.ts';
import { lookThrough } from './look-through.ts';
import { CutShort, takeIn } from './take-in.ts';

export interface ImportParts {
  readonly data: Data;
  readonly papers: StandingPool;
  readonly jobs: Jobs;
  readonly now: () => Date;
}

/**
 * Does what an import waits for: looks the sheet through, or takes it in. When a crash has cut it off, the first begins from the start and the
 * second goes on behind its last piece, so that nothing is there twice and nothing half. What is wrong with the sheet or the period is told to the person
 * who handed it in; only faults of the machine make the queue try again.
 */
export async function runImport(parts: ImportParts, { tenant, id }: JobData['import']): Promise<void> {
  const { db } = parts.data.store;
  const preview = await findImportPreview(db, [tenant], id);
  if (!preview) return;
  const finishedAt = (): string => parts.now().toISOString();
  try {
    const ledgers = await ledgersFor(parts, preview);
    const definition = ledgerNamed(preview.ledger, ledgers.definitions);
    if (preview.state === 'waiting' || preview.state === 'reading')
      await lookThrough(parts, ledgers, definition, preview);
    if (preview.state === 'storing') await takeIn(ledgers, definition, preview, finishedAt());
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error;
    const messages = [...preview.messages, error.text];
    // What can still be done about it by a person stays open: a period that was closed meanwhile takes late entries.
    if (preview.state === 'storing' && !(error instanceof CutShort))
      await updateImportPreview(db, preview, { state: 'ready', messages });
    else await updateImportPreview(db, preview, { state: 'failed', messages, finished_at: finishedAt() });
  }
}

/** Queues what no process works on: imports of a restored backup, or of a process that died between two steps. */
export async function queueOpenImports({ data, jobs }: Pick<ImportParts, 'data' | 'jobs'>): Promise<void> {
  for (const { tenant, id } of await listOpenImports(data.store.db)) {
    if (await jobs.has('import', id)) continue;
    await data.write(tenant, '-', ({ db }) => jobs.add(db, 'import', { tenant, id }, id));
  }
}

/** In the name of whoever has it taken in: the records bear it. */
async function ledgersFor({ data }: ImportParts, preview: ImportPreview): Promise<Ledgers> {
  const tenant: TenantKey = preview.tenant;
  const own = await listLedgers(data.store.db, tenant);
  return { data, tenant, definitions: [...builtInLedgers, ...own], by: preview.committed_by ?? preview.created_by };
}
