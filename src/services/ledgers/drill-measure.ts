import { type DrilledRecord, drillDown } from '../../ledgers/measures/measure-records.ts';
import { type MeasureTime, planMeasure } from '../../ledgers/measures/plan-measure.ts';
import type { MeasureDeclaration } from '../../model/measure.ts';
import { listRecords, type RecordPlace } from '../../store/records/list-records.ts';
import type { RecordVersion } from '../../store/records/record-version.ts';
import { viewRecords } from '../records/record-view.ts';
import { countedOffices } from './counted-offices.ts';
import type { Ledgers } from './open-ledgers.ts';

const PART = 2_000;

/** A record behind a value, and the unit whose it is where several count. */
export interface MeasuredVersion {
  readonly version: RecordVersion;
  readonly counts: boolean;
  readonly office?: string;
}

/** The records behind a value, the oldest first, one by one: nobody has to hold a ledger in memory to look at its first page. */
export async function* recordsBehind(
  ledgers: Ledgers,
  measure: MeasureDeclaration,
  time: MeasureTime,
  after?: RecordPlace,
): AsyncGenerator<MeasuredVersion> {
  const { data, tenant, definitions } = ledgers;
  const definition = definitions.find(({ id }) => id === measure.ledger);
  if (!definition) return;
  const scope = (await countedOffices(ledgers, [measure]))(measure);
  const { reach, period } = planMeasure(measure, definition, time);
  const range = { to: period.to, ...(reach === 'within' ? { from: period.from } : {}) };
  for await (const version of listRecords(data.store.db, scope ?? tenant, measure.ledger, range, after)) {
    const [drilled] = drillDown(measure, definition, [version], time);
    if (!drilled) continue;
    yield {
      version,
      counts: drilled.counts,
      ...(scope ? { office: scope.names.get(version.tenant) ?? version.tenant } : {}),
    };
  }
}

/** A record behind a value with its exhibits, and the unit whose it is where several count. */
export interface BehindRecord extends DrilledRecord {
  readonly office?: string;
}

/** From a value down to all its records, with their exhibits. */
export async function drillMeasure(
  ledgers: Ledgers,
  measure: MeasureDeclaration,
  time: MeasureTime,
): Promise<readonly BehindRecord[]> {
  const found: MeasuredVersion[] = [];
  for await (const one of recordsBehind(ledgers, measure, time)) found.push(one);
  const drilled: BehindRecord[] = [];
  for (let from = 0; from < found.length; from += PART) {
    const part = found.slice(from, from + PART);
    const views = await viewRecords(
      ledgers.data.store.db,
      part.map(({ version }) => version),
    );
    for (const [index, { version, exhibits }] of views.entries()) {
      const { counts = false, office } = part[index] ?? {};
      drilled.push({ counts, record: { ...version, exhibits }, ...(office === undefined ? {} : { office }) });
    }
  }
  return drilled;
}
