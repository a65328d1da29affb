import type { LedgerDefinition } from '../../model/ledger.ts';

/** The first column of every sheet: a running number, or {@link EXAMPLE} before a row that is only shown. */
export const NUMBER_HEAD = '序号';
export const EXAMPLE = '示例';
/** The last column of an export: which record the row is. Passed over when the sheet is imported, where the natural key decides. */
export const ID_HEAD = '记录编号';

/** The headings of a ledger's sheet; a star marks what must be filled. */
export function ledgerHeads(definition: LedgerDefinition): readonly string[] {
  return definition.fields.map(({ title, required }) => (required ? `${title.zh}*` : title.zh));
}
