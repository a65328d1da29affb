import type { LedgerDefinition, LedgerRecord } from '../../model/ledger.ts';
import type { MeasureDeclaration, MeasuredActual } from '../../model/measure.ts';
import type { OfficeScope } from '../../model/office-scope.ts';
import { evaluateParts, recordsOf } from './evaluate-parts.ts';
import { matchesAll } from './matches.ts';
import { kindOf } from './measure-kinds.ts';
import { finishMeasure, type MeasureTime, planMeasure } from './plan-measure.ts';

/** The actual value of a measure over records in memory. */
export function measureRecords(
  declaration: MeasureDeclaration,
  definition: LedgerDefinition,
  records: Iterable<LedgerRecord>,
  time: MeasureTime,
  scope?: OfficeScope,
): MeasuredActual {
  const plan = planMeasure(declaration, definition, time, scope);
  return finishMeasure(declaration, definition, plan, evaluateParts(plan, records));
}

/** A record behind a value, and whether it is part of the value itself or only of what it is compared with. */
export interface DrilledRecord {
  readonly record: LedgerRecord;
  readonly counts: boolean;
}

/** From a value down to its records, by date and id. */
export function drillDown(
  declaration: MeasureDeclaration,
  definition: LedgerDefinition,
  records: Iterable<LedgerRecord>,
  time: MeasureTime,
  scope?: OfficeScope,
): readonly DrilledRecord[] {
  const plan = planMeasure(declaration, definition, time, scope);
  const counted = kindOf(declaration.take).counted?.(declaration.take, plan.period) ?? [];
  return [...recordsOf(plan, records)]
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1))
    .map((record) => ({ record, counts: matchesAll(record, counted, plan.kinds) }));
}
