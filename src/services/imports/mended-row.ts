import { validateRecord } from '../../ledgers/records/validate-record.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import type { ImportPreview } from '../../store/imports/import-previews.ts';
import type { ImportProblem, ImportRow } from '../../store/imports/import-rows.ts';
import type { RecordDraft } from '../../store/records/record-version.ts';
import type { Ledgers } from '../ledgers/open-ledgers.ts';
import { contextOf, draftOf } from '../records/draft-record.ts';

/** A row that somebody has mended, read as the sheet would be: a draft, or what is still wrong with it. */
export async function readRecordAgain(
  ledgers: Ledgers,
  definition: LedgerDefinition,
  { year }: Pick<ImportPreview, 'year'>,
  { raw, scales }: Pick<ImportRow, 'raw' | 'scales'>,
): Promise<{ readonly draft: RecordDraft } | { readonly problems: readonly ImportProblem[] }> {
  const context = await contextOf(ledgers, definition, raw, year ?? undefined);
  const read = validateRecord(definition, raw, context, scales);
  if ('fields' in read) return { draft: draftOf(definition, read.fields) };
  return { problems: read.problems.map(({ field, text }) => ({ field, cell: null, text })) };
}
