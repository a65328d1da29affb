import type { FieldProblem, RawValues } from '../../ledgers/records/validate-record.ts';
import type { FieldValues } from '../../model/ledger.ts';
import { listAbove } from '../../store/organisation/offices.ts';
import { closedPeriods, isClosed } from '../../store/periods/closed-periods.ts';
import { findByNaturalKeys } from '../../store/records/find-records.ts';
import type { Acting } from '../acting/actor.ts';
import { ledgerOf, ledgersOf } from '../ledgers/office-ledgers.ts';
import { type RecordUse, usesOfRecord } from '../measures/record-uses.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { draftOf, readRecord, understoodFields } from './draft-record.ts';
import { type RecordView, viewRecord } from './record-view.ts';

/** What would become of a record that is being typed. */
export interface CheckedRecord {
  /** What was understood, field by field; those that were not, or hold nothing, are absent. */
  readonly fields: FieldValues;
  readonly problems: readonly FieldProblem[];
  readonly standing: RecordView | undefined;
  readonly periodClosed: boolean;
  readonly uses: readonly RecordUse[];
}

/** Looks through a record before it is entered, and says which indicators it would count for. Nothing is written. */
export async function checkRecord(acting: Acting, ledger: string, raw: RawValues): Promise<CheckedRecord> {
  const { ledgers, definition } = await ledgerOf(acting, ledger);
  const read = await readRecord(ledgers, definition, raw, acting.now());
  if ('problems' in read) {
    const fields = await understoodFields(ledgers, definition, raw, acting.now());
    return { fields, problems: read.problems, standing: undefined, periodClosed: false, uses: [] };
  }
  const draft = draftOf(definition, read.fields);
  const { db } = ledgers.data.store;
  const { tenant } = ledgers;
  const [[standing], closed, uses] = await Promise.all([
    findByNaturalKeys(db, tenant, definition.id, [draft.naturalKey]),
    closedPeriods(db, tenant),
    usesOfRecord(ledgers, definition, {
      ...draft,
      id: '',
      ledger: definition.id,
      enteredAt: acting.now().toISOString(),
    }),
  ]);
  return {
    fields: draft.fields,
    problems: [],
    standing: standing && (await viewRecord(db, standing)),
    periodClosed: isClosed(closed, draft.date),
    uses,
  };
}

/** The indicators that a kept record is looked at for: in its office's plans, and in those of the offices above it that the actor sees. */
export async function readUses(
  acting: Acting,
  ledger: string,
  { version }: RecordView,
  office?: string,
): Promise<readonly RecordUse[]> {
  const { ledgers, definition } = await ledgerOf(acting, ledger, office);
  if (version.withdrawn || version.erased) return [];
  const own = await usesOfRecord(ledgers, definition, version);
  if (ledgers.tenant === acting.actor.tenant) return own;
  const visible = new Set(await visibleOffices(acting));
  const above = (await listAbove(ledgers.data.store.db, ledgers.tenant)).filter((one) => visible.has(one));
  const others = await Promise.all(
    above.map(async (one) => usesOfRecord(await ledgersOf(acting, one), definition, version)),
  );
  return [...own, ...others.flat()];
}
