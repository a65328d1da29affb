import type { EvidenceSummary } from '../../model/certification.ts';
import type { Acting } from '../acting/actor.ts';
import { evidenceFor } from '../ledgers/certify-plan.ts';
import { type MeasuredVersion, recordsBehind } from '../ledgers/drill-measure.ts';
import { declaredLines, measureAll } from '../ledgers/measure-plan.ts';
import { type RecordView, viewRecords } from '../records/record-view.ts';
import { lineOf, type MeantVersion, measurable } from './plan-measures.ts';

/** A record behind a number, and whether it is part of the value itself or only of what it is compared with. */
export interface MeasuredRecord {
  readonly view: RecordView;
  readonly counts: boolean;
  /** The unit whose it is, where subordinate units count. */
  readonly office?: string | undefined;
}

export interface MeasuredPage {
  readonly subject: string;
  readonly through?: string | undefined;
  /** Of which version of the plan the subject is. */
  readonly of?: MeantVersion | undefined;
  /** The last record of the page before. */
  readonly after?: { readonly date: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** From a value down to its records, the oldest first, page by page: no page holds more of a ledger in memory than a part of it. */
export async function readMeasuredRecords(
  acting: Acting,
  planId: string,
  { subject, through, of, after, limit }: MeasuredPage,
): Promise<readonly MeasuredRecord[]> {
  const { ledgers, plan, time } = await measurable(acting, planId, through, of);
  const { measure } = lineOf(await declaredLines(ledgers, plan, time, planId), subject);
  if (!measure) return [];
  const found: MeasuredVersion[] = [];
  for await (const one of recordsBehind(ledgers, measure, time, after)) {
    found.push(one);
    if (found.length >= limit) break;
  }
  const views = await viewRecords(
    ledgers.data.store.db,
    found.map(({ version }) => version),
  );
  return views.map((view, index) => ({ view, counts: found[index]?.counts ?? false, office: found[index]?.office }));
}

/** What the records behind a confirmed value have to show for themselves; undefined where nothing was confirmed or measured. */
export async function readEvidence(
  acting: Acting,
  planId: string,
  { subject, through, of }: Omit<MeasuredPage, 'after' | 'limit'>,
): Promise<EvidenceSummary | undefined> {
  const { ledgers, plan, time } = await measurable(acting, planId, through, of);
  const line = lineOf(await declaredLines(ledgers, plan, time, planId), subject);
  const { measure } = line;
  const actual = measure && (await measureAll(ledgers, [measure], time)).get(measure);
  return evidenceFor(ledgers, { ...line, ...(actual ? { actual } : {}) }, time);
}
