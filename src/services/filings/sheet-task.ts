import type { Plan } from '../../model/plan.ts';
import { readDocument } from '../../readers/read-document.ts';
import type { WorkerSide } from '../reading/tasks.ts';
import { reportsOf } from '../scoring/reports-of.ts';
import { type SheetEntries, sheetEntries } from './sheet-entries.ts';

/** The plan that a sheet is filled for, and what the file is called. */
export interface FilledSheetOrder {
  readonly fileName: string;
  readonly plan: Plan;
}

/** Reads a filled sheet for the entries of a filing, inside a worker. */
export async function filledSheetTask(
  bytes: Uint8Array,
  _file: string,
  options: unknown,
  { limits }: WorkerSide,
): Promise<SheetEntries> {
  const { fileName, plan } = options as FilledSheetOrder;
  const { reports, messages } = reportsOf(await readDocument(bytes, fileName, limits), plan);
  const made = sheetEntries(reports, plan, fileName);
  return { ...made, messages: [...messages.map(({ text }) => text), ...made.messages] };
}
