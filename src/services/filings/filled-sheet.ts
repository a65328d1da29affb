import { joinTexts } from '../../base/bilingual.ts';
import { OperationalError } from '../../base/operational-error.ts';
import { writeWorkbook } from '../../base/workbook/write-workbook.ts';
import { actualsWorkbook } from '../../scoring/actuals-sheet/actuals-workbook.ts';
import type { Acting } from '../acting/actor.ts';
import type { UploadedPaper } from '../papers/read-uploaded-paper.ts';
import { planOf } from '../plans/plan-of.ts';
import { profileNamed } from '../profiles/scoring-profile.ts';
import { mustBeOpenFiling, mustSeeFiling } from './change-entries.ts';
import { mustBeOwn } from './create-filing.ts';
import type { SheetEntries } from './sheet-entries.ts';
import type { FilledSheetOrder } from './sheet-task.ts';

/** The workbook in which a section fills the actual values of a filing away from the page, and a name for it. */
export async function writeFilingSheet(acting: Acting, filingId: string): Promise<{ name: string; bytes: Uint8Array }> {
  const row = await mustSeeFiling(acting, filingId);
  const { db } = acting.data.store;
  const plan = await planOf(db, row);
  const profile = await profileNamed(db, row.profile, plan);
  return { name: `${row.title}-完成情况-${row.through}.xlsx`, bytes: writeWorkbook(actualsWorkbook(plan, profile)) };
}

/**
 * What a filled sheet or official form says for the lines of an open filing. Nothing is kept: a person looks at it first. `sheet_unreadable` where no
 * entry can be taken from it.
 */
export async function readFilingSheet(acting: Acting, filingId: string, sheet: UploadedPaper): Promise<SheetEntries> {
  const row = await mustSeeFiling(acting, filingId);
  mustBeOwn(acting, row);
  mustBeOpenFiling(row);
  const order: FilledSheetOrder = { fileName: sheet.fileName, plan: await planOf(acting.data.store.db, row) };
  const outcome = await acting.papers.run<SheetEntries>(sheet.path, 'filled-sheet', order);
  if (!('value' in outcome)) throw unreadable(sheet.fileName, [outcome.fault.text]);
  const { entries, messages } = outcome.value;
  if (entries.lines.length + entries.tables.length === 0) throw unreadable(sheet.fileName, messages);
  return outcome.value;
}

function unreadable(file: string, why: SheetEntries['messages']): OperationalError {
  const { zh, en } = joinTexts(why);
  return new OperationalError('sheet_unreadable', {
    zh: `“${file}”里没有可以填入的数。${zh || '请上传填好的完成情况表、自评表或监控表。'}`,
    en: `Nothing in "${file}" can be filled in. ${en || 'Upload the filled sheet, or the filled official form.'}`,
  });
}
