import { setTimeout as delay } from 'node:timers/promises';
import { yearInChina } from '../../base/china-time.ts';
import { OperationalError } from '../../base/operational-error.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { type ImportPreview, insertImportPreview } from '../../store/imports/import-previews.ts';
import { type ImportRow, listImportRows } from '../../store/imports/import-rows.ts';
import { findImportRun, type ImportSearch, listImportRuns } from '../../store/imports/list-import-runs.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { ledgerOf } from '../ledgers/office-ledgers.ts';
import { mustSee, visibleOffices } from '../organisation/visible-offices.ts';
import type { UploadedPaper } from '../papers/read-uploaded-paper.ts';
import { keepSheet, removeImportFiles } from './import-files.ts';

/** Takes a sheet to be looked through in the background. Dates without a year are of the one given, or of the running one. */
export async function beginImport(
  acting: Acting,
  ledger: string,
  sheet: UploadedPaper,
  year: number | undefined,
): Promise<ImportPreview> {
  const { definition } = await ledgerOf(acting, ledger);
  const { data, actor, jobs } = acting;
  const { tenant } = actor;
  let kept: string | undefined;
  try {
    const preview = await act(acting, { tenant, action: 'import.begin' }, async (step) => {
      const id = step.newId();
      // Kept before the row that speaks of it; what is left of a transaction that fails is taken away below.
      await keepSheet(data.store.folder, id, sheet.path);
      kept = id;
      await insertImportPreview(step.db, {
        ...{ tenant, id, ledger: definition.id, file_name: sheet.fileName, sha256: sheet.sha256 },
        year: year ?? yearInChina(acting.now()),
        ...{ created_at: step.at, created_by: actor.name },
      });
      await jobs.add(step.db, 'import', { tenant, id }, id);
      await step.record({ subject: `import/${id}`, after: { ledger: definition.id, sheet: sheet.sha256 } });
      return mustFind(await findImportRun(step.db, [tenant], id));
    });
    jobs.wake('import');
    return preview;
  } catch (error) {
    if (kept !== undefined) await removeImportFiles(data.store.folder, kept);
    throw error;
  }
}

/** The imports of an office, the newest first. */
export async function listImportsOf(
  acting: Acting,
  { office, ...search }: ImportSearch & { readonly office?: TenantKey | undefined },
): Promise<ImportPreview[]> {
  const tenant = office ?? acting.actor.tenant;
  if (tenant !== acting.actor.tenant) await mustSee(acting, tenant);
  return listImportRuns(acting.data.store.db, tenant, search);
}

/** One import of an office that the actor may see. Throws `import_not_found`. */
export async function readImport(acting: Acting, id: string): Promise<ImportPreview> {
  return mustFind(await findImportRun(acting.data.store.db, await visibleOffices(acting), id));
}

const LOOK = 300;
const AT_REST: ReadonlySet<string> = new Set(['ready', 'done', 'failed', 'discarded', 'undone']);

/** The import whenever it has moved, until it waits for a person or the watcher has gone. Works whichever process does the work. */
export async function* watchImport(acting: Acting, id: string, signal: AbortSignal): AsyncGenerator<ImportPreview> {
  let seen = '';
  while (!signal.aborted) {
    const preview = await readImport(acting, id);
    const now = `${preview.state} ${preview.progress} ${preview.total}`;
    if (now !== seen) yield preview;
    seen = now;
    if (AT_REST.has(preview.state)) return;
    await delay(LOOK, undefined, { signal }).catch(() => undefined);
  }
}

/** The rows of a preview: those that are wrong, and on request the first good ones beside them. */
export async function readImportRows(
  acting: Acting,
  id: string,
  page: { readonly after: number; readonly limit: number; readonly onlyBad: boolean },
): Promise<readonly ImportRow[]> {
  return listImportRows(acting.data.store.db, await readImport(acting, id), page);
}

/** The import that was looked for; a coded error where none was found. */
export function mustFind(preview: ImportPreview | undefined): ImportPreview {
  if (preview) return preview;
  throw new OperationalError('import_not_found', {
    zh: '没有这次导入，或您的单位无权查看。',
    en: 'There is no such import, or your office may not see it.',
  });
}
