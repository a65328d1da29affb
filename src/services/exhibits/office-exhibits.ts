import { OperationalError } from '../../base/operational-error.ts';
import type { ExhibitUse } from '../../model/ledger.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../../store/database.ts';
import {
  findExhibit,
  linkExhibit,
  putExhibit,
  recordsOfExhibit,
  unlinkExhibit,
} from '../../store/exhibits/exhibits.ts';
import { notFound } from '../../store/records/correct-record.ts';
import { findVersions } from '../../store/records/find-records.ts';
import { personNames } from '../access/person-names.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { mustSee } from '../organisation/visible-offices.ts';
import { exhibitFiles, exhibitName, mustBeExhibit, mustHaveSize } from './add-exhibit.ts';

/** An exhibit with everything that it serves. */
export interface ExhibitView {
  readonly exhibit: ExhibitUse & { readonly uploadedBy: string };
  readonly records: readonly { readonly ledger: string; readonly id: string }[];
}

/** A file that came as a body, on disk, and what it is to prove. */
export interface UploadedExhibit {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly fileName: string;
  readonly date?: string | undefined;
  readonly record?: { readonly ledger: string; readonly id: string } | undefined;
}

/** Takes an exhibit of the own office. Its bytes are kept before the entry that speaks of them. Throws `exhibit_refused`. */
export async function uploadExhibit(acting: Acting, upload: UploadedExhibit): Promise<ExhibitView> {
  const { data, actor } = acting;
  const { tenant } = actor;
  const { path, sha256, size, date, record } = upload;
  const name = exhibitName(upload.fileName);
  mustHaveSize(size, name);
  const told = await acting.papers.run<string | undefined>(path, 'exhibit-type', {});
  const mediaType = mustBeExhibit('value' in told ? told.value : undefined, name);
  if (record) await mustHaveRecord(data.store.db, tenant, record.ledger, record.id);
  await filesOf(acting).putFile(path, sha256);
  return act(acting, { tenant, action: 'exhibit.upload' }, async (step) => {
    await putExhibit(step.write, { sha256, name, mediaType, bytes: size, ...(date === undefined ? {} : { date }) });
    if (record) await linkExhibit(step.write, record.ledger, record.id, sha256);
    await step.record({ subject: `exhibit/${sha256}`, after: { name, mediaType, bytes: size, date, record } });
    return view(step.db, tenant, sha256);
  });
}

/** An exhibit of an office that the actor may see. */
export async function readExhibit(acting: Acting, sha256: string, office?: TenantKey): Promise<ExhibitView> {
  const tenant = office ?? acting.actor.tenant;
  if (tenant !== acting.actor.tenant) await mustSee(acting, tenant);
  return view(acting.data.store.db, tenant, sha256);
}

/** The file itself, looked at before it is given: bytes that were changed are `file_not_readable`. */
export async function openExhibit(
  acting: Acting,
  sha256: string,
  office?: TenantKey,
): Promise<ExhibitView & { readonly pieces: AsyncIterable<Uint8Array> }> {
  const found = await readExhibit(acting, sha256, office);
  const pieces = await filesOf(acting).open(sha256);
  if (pieces) return { ...found, pieces };
  throw new OperationalError('file_not_readable', {
    zh: `佐证“${found.exhibit.name}”的文件不见了。请从备份恢复。`,
    en: `The file of the exhibit "${found.exhibit.name}" is gone; restore it from a backup.`,
  });
}

/** Attaches a kept exhibit to one more record of the own office. */
export function attachExhibitTo(acting: Acting, sha256: string, ledger: string, id: string): Promise<ExhibitView> {
  const { tenant } = acting.actor;
  return act(acting, { tenant, action: 'exhibit.attach' }, async (step) => {
    await view(step.db, tenant, sha256);
    await mustHaveRecord(step.db, tenant, ledger, id);
    await linkExhibit(step.write, ledger, id, sha256);
    await step.record({ subject: `exhibit/${sha256}`, after: { ledger, record: id } });
    return view(step.db, tenant, sha256);
  });
}

/** Takes an exhibit off a record that it was attached to by mistake. */
export function detachExhibitFrom(acting: Acting, sha256: string, ledger: string, id: string): Promise<ExhibitView> {
  const { tenant } = acting.actor;
  return act(acting, { tenant, action: 'exhibit.detach' }, async (step) => {
    await view(step.db, tenant, sha256);
    if (!(await unlinkExhibit(step.write, ledger, id, sha256))) throw notFound(ledger, id);
    await step.record({ subject: `exhibit/${sha256}`, before: { ledger, record: id } });
    return view(step.db, tenant, sha256);
  });
}

const filesOf = ({ data }: Acting) => exhibitFiles(data.store.folder, process.env);

async function view(db: Database, tenant: TenantKey, sha256: string): Promise<ExhibitView> {
  const exhibit = await findExhibit(db, tenant, sha256);
  if (!exhibit) {
    throw new OperationalError('resource_not_found', {
      zh: '没有这份佐证，或您的单位无权查看。',
      en: 'There is no such exhibit, or your office may not see it.',
    });
  }
  const records = (await recordsOfExhibit(db, [tenant], sha256)).map(({ ledger, record_id }) => ({
    ledger,
    id: record_id,
  }));
  const nameOf = await personNames(db, [exhibit.uploadedBy]);
  return { exhibit: { ...exhibit, uploadedBy: nameOf(exhibit.uploadedBy) }, records };
}

async function mustHaveRecord(db: Database, tenant: TenantKey, ledger: string, id: string): Promise<void> {
  const newest = (await findVersions(db, tenant, ledger, id)).at(-1);
  if (!newest || newest.withdrawn) throw notFound(ledger, id);
}
