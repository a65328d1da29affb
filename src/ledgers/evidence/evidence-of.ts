import type { EvidenceSummary, ExhibitFlaw } from '../../model/certification.ts';
import type { LedgerRecord } from '../../model/ledger.ts';
import type { Period } from '../../model/measure.ts';

/** What is known beside the records themselves. */
export interface EvidenceContext {
  readonly period: Period;
  /** When the period was closed, a UTC instant; absent: it is open, or `late` on the records says enough. */
  readonly closedAt?: string;
  /** Other records, of any ledger, that use an exhibit: reuse is seen beyond one indicator. */
  readonly otherUses?: (sha256: string) => readonly string[];
}

/** Counts what stands behind a value. An exhibit without a date of its own is not held against anybody: it is simply undated. */
export function evidenceOf(records: readonly LedgerRecord[], context: EvidenceContext): EvidenceSummary {
  return {
    records: records.length,
    withExhibit: records.filter(({ exhibits = [] }) => exhibits.length > 0).length,
    datedOutside: records.flatMap((record) => datedOutside(record, context.period)),
    usedTwice: usedTwice(records, context),
    enteredLate: records.filter((record) => isLate(record, context)).map(({ id }) => id),
  };
}

function datedOutside({ id, exhibits = [] }: LedgerRecord, { from, to }: Period): ExhibitFlaw[] {
  return exhibits.flatMap(({ sha256, name, date }) =>
    date !== undefined && (date < from || date > to) ? [{ record: id, sha256, name, date }] : [],
  );
}

function usedTwice(records: readonly LedgerRecord[], { otherUses }: EvidenceContext): EvidenceSummary['usedTwice'] {
  const uses = new Map<string, { readonly name: string; readonly records: Set<string> }>();
  for (const { id, exhibits = [] } of records) {
    for (const { sha256, name } of exhibits) {
      const use = uses.get(sha256) ?? { name, records: new Set(otherUses?.(sha256)) };
      use.records.add(id);
      uses.set(sha256, use);
    }
  }
  return [...uses]
    .filter(([, use]) => use.records.size > 1)
    .map(([sha256, { name, records: ids }]) => ({ sha256, name, records: [...ids].sort() }));
}

function isLate({ late, enteredAt }: LedgerRecord, { closedAt }: EvidenceContext): boolean {
  return late === true || (closedAt !== undefined && enteredAt > closedAt);
}
