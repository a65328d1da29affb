import { type FilingRow, type FilingSearch, listFilingRows } from '../../store/filings/filings.ts';
import { type DocumentStepRow, listDocumentSteps } from '../../store/workflow/document-steps.ts';
import type { Acting } from '../acting/actor.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { mustSeeFiling } from './change-entries.ts';
import { viewStoredFiling } from './filing-basis.ts';
import type { FilingView } from './filing-view.ts';

/** The filings that the actor may see, newest first. */
export async function listFilings(acting: Acting, search: Omit<FilingSearch, 'among'>): Promise<readonly FilingRow[]> {
  return listFilingRows(acting.data.store.db, { ...search, among: await visibleOffices(acting) });
}

/** One filing; a coded error where the reader may not see it or there is none. */
export async function readFiling(acting: Acting, filingId: string): Promise<FilingView> {
  const row = await mustSeeFiling(acting, filingId);
  return viewStoredFiling(acting, row);
}

/** The way of the filing so far. */
export async function readFilingSteps(acting: Acting, filingId: string): Promise<DocumentStepRow[]> {
  const { tenant } = await mustSeeFiling(acting, filingId);
  return listDocumentSteps(acting.data.store.db, tenant, filingId);
}
