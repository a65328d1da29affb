import { type DrilledRecord, drillDown } from '../../ledgers/measures/measure-records.ts';
import { type MeasureTime, planMeasure } from '../../ledgers/measures/plan-measure.ts';
import type { LedgerRecord } from '../../model/ledger.ts';
import type { MeasureDeclaration } from '../../model/measure.ts';
import { exhibitsOf } from '../../store/exhibits/exhibits.ts';
import { listRecords } from '../../store/records/list-records.ts';
import type { Ledgers } from './open-ledgers.ts';

const PART = 2_000;

/** From a value down to its records, with their exhibits. Throws when the ledger is gone: callers have measured before. */
export async function drillMeasure(
  { data, tenant, definitions }: Ledgers,
  measure: MeasureDeclaration,
  time: MeasureTime,
): Promise<readonly DrilledRecord[]> {
  const definition = definitions.find(({ id }) => id === measure.ledger);
  if (!definition) throw new Error(`drillMeasure: there is no ledger ${measure.ledger}; measure first`);
  const { reach, period } = planMeasure(measure, definition, time);
  const range = { to: period.to, ...(reach === 'within' ? { from: period.from } : {}) };
  const records: LedgerRecord[] = [];
  for await (const record of listRecords(data.store.db, tenant, measure.ledger, range)) records.push(record);
  const drilled = drillDown(measure, definition, records, time);
  const exhibits = new Map<string, NonNullable<LedgerRecord['exhibits']>>();
  for (let from = 0; from < drilled.length; from += PART) {
    const ids = drilled.slice(from, from + PART).map(({ record }) => record.id);
    for (const [id, uses] of await exhibitsOf(data.store.db, tenant, measure.ledger, ids)) exhibits.set(id, uses);
  }
  return drilled.map(({ record, counts }) => ({
    counts,
    record: { ...record, exhibits: exhibits.get(record.id) ?? [] },
  }));
}
