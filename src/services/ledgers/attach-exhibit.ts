import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import { foldKey } from '../../ledgers/records/natural-key.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import { recordsOfExhibit } from '../../store/exhibits/exhibits.ts';
import { findByNaturalKeys } from '../../store/records/find-records.ts';
import { addExhibit, exhibitFiles } from '../exhibits/add-exhibit.ts';
import { findInputs } from '../reading/find-inputs.ts';
import type { Ledgers } from './open-ledgers.ts';

/** An exhibit that was attached, and how many records it serves by now. */
export interface Attached {
  readonly sha256: string;
  readonly reuse: number;
}

/** Attaches a file to the record of a natural key ("2025-03-01 / 养路"). Throws `record_not_found`, `exhibit_refused`, `file_not_found`. */
export async function attachExhibit(
  { data, tenant, by }: Ledgers,
  definition: LedgerDefinition,
  key: string,
  { file, cwd, date }: { readonly file: string; readonly cwd: string; readonly date?: string },
): Promise<Attached> {
  const [path = file] = findInputs([file], cwd).files;
  const [record] = await findByNaturalKeys(data.store.db, tenant, definition.id, [foldKey(key)]);
  if (!record) {
    const names = definition.naturalKey.map((id) => definition.fields.find((field) => field.id === id)?.title);
    throw new OperationalError('record_not_found', {
      zh: `${definition.title.zh}台账没有记录“${key}”。请写 ${names.map((name) => name?.zh).join(' / ')}，各部分用“ / ”隔开。`,
      en: `The ledger "${definition.id}" has no record "${key}"; write ${names.map((name) => name?.en).join(' / ')}.`,
    });
  }
  const bytes = readFileSync(path);
  const files = exhibitFiles(data.store.folder, process.env);
  const records = [{ ledger: definition.id, id: record.id }];
  const { sha256 } = await data.write(tenant, by, (write) =>
    addExhibit(write, files, { bytes, name: basename(path), records, ...(date === undefined ? {} : { date }) }),
  );
  return { sha256, reuse: (await recordsOfExhibit(data.store.db, [tenant], sha256)).length };
}
