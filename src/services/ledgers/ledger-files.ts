import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { type DateRange, listRecords } from '../../store/records/list-records.ts';
import type { Acting } from '../acting/actor.ts';
import { writeLines } from '../reading/write-lines.ts';
import { exportCsv, templateBytes } from './export-ledger.ts';
import { ledgerOf } from './office-ledgers.ts';
import type { Ledgers } from './open-ledgers.ts';

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A file that is made for one person: piece by piece while it is sent, or on disk until it was. */
export interface MadeFile {
  readonly name: string;
  readonly from: { readonly path: string } | { readonly pieces: Pieces };
  readonly remove?: () => Promise<void>;
}

/** The empty Excel sheet of a ledger. */
export async function templateFile(acting: Acting, id: string, office?: TenantKey): Promise<MadeFile> {
  const { definition } = await ledgerOf(acting, id, office);
  return { name: `${definition.title.zh}台账.xlsx`, from: { pieces: [templateBytes(definition)] } };
}

export interface ExportRequest {
  readonly office: TenantKey | undefined;
  readonly format: 'csv' | 'xlsx';
  readonly range: DateRange;
}

/** The records of a ledger as a file that can be changed and imported again. Memory stays flat over any number of them. */
export async function exportFile(acting: Acting, id: string, request: ExportRequest): Promise<MadeFile> {
  const { ledgers, definition } = await ledgerOf(acting, id, request.office);
  const name = `${definition.title.zh}台账.${request.format}`;
  if (request.format === 'csv') return { name, from: { pieces: exportCsv(ledgers, definition, request.range) } };
  const folder = await mkdtemp(join(tmpdir(), 'mingji-export-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    return { name, from: { path: await makeWorkbook(acting, ledgers, definition, request.range, folder) }, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function makeWorkbook(
  { papers }: Acting,
  ledgers: Ledgers,
  definition: LedgerDefinition,
  range: DateRange,
  folder: string,
): Promise<string> {
  const [lines, out] = [join(folder, 'records'), join(folder, 'workbook')];
  await writeLines(lines, recordLines(ledgers, definition, range));
  const outcome = await papers.run<void>(lines, 'ledger-workbook', { definition, out });
  if ('value' in outcome) return out;
  throw new OperationalError('export_too_large', {
    zh: `记录太多，不能导出成一个 Excel 文件：${outcome.fault.text.zh} 请缩小日期范围，或导出为 csv。`,
    en: `Too many records for one workbook: ${outcome.fault.text.en} Narrow the dates, or export as csv.`,
  });
}

async function* recordLines({ data, tenant }: Ledgers, { id }: LedgerDefinition, range: DateRange) {
  for await (const { fields, id: record } of listRecords(data.store.db, tenant, id, range))
    yield `${JSON.stringify({ fields, id: record })}\n`;
}
