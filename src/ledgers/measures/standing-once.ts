import type { LedgerRecord } from '../../model/ledger.ts';
import { linesOf, type OfficeScope, officesIn } from '../../model/office-scope.ts';

/**
 * The records of the offices of a scope, each thing once. Every office numbers and names its records for itself, so that the same natural
 * key in two offices is two things: two schools' voucher 记-1, two clinics' figure for March. But what stands with every field alike in an office
 * and in one above it was collected upwards (the unit's sheet imported by the department as well), and is left out above.
 */
export function standingOnce(records: readonly LedgerRecord[], scope: OfficeScope): readonly LedgerRecord[] {
  const offices = new Set(officesIn(scope));
  const own = records.filter(({ tenant }) => offices.has(tenant ?? scope.root));
  const below = new Map<string, string[]>();
  for (const [upper, lower] of linesOf(scope)) below.set(upper, [...(below.get(upper) ?? []), lower]);
  const said = new Set(own.map((record) => contentKey(record, record.tenant ?? scope.root)));
  return own.filter(
    (record) => !below.get(record.tenant ?? scope.root)?.some((lower) => said.has(contentKey(record, lower))),
  );
}

function contentKey({ naturalKey, fields }: LedgerRecord, office: string): string {
  return JSON.stringify([office, naturalKey, Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
