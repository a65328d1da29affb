import type { LedgerDefinition } from '../../model/ledger.ts';
import type { MeasureDeclaration, MeasuredActual, MeasurePlan, PartValues } from '../../model/measure.ts';
import type { OfficeScope } from '../../model/office-scope.ts';
import { kindOf } from './measure-kinds.ts';
import { readPeriod, through, yearPeriod } from './period.ts';
import { measureSentence } from './sentence.ts';

/** For when a measure is taken: the fiscal year, and the last day that counts where the year is not over. */
export interface MeasureTime {
  readonly year: number;
  /** "2025-07-31"; absent: the whole year. */
  readonly through?: string;
}

/**
 * What has to be fetched for a measure. The declaration is checked (parseMeasure); a period of its own goes before the fiscal year. `scope`:
 * what stands under the office, for a measure that counts subordinate units.
 */
export function planMeasure(
  declaration: MeasureDeclaration,
  definition: LedgerDefinition,
  time: MeasureTime,
  scope?: OfficeScope,
): MeasurePlan {
  const kind = kindOf(declaration.take);
  const own = declaration.period === undefined ? undefined : readPeriod(declaration.period);
  const period = through(own ?? yearPeriod(time.year), time.through);
  return {
    ledger: declaration.ledger,
    reach: kind.reach,
    period,
    where: declaration.where ?? [],
    either: declaration.either ?? [],
    parts: { records: { of: 'count' }, ...kind.parts(declaration.take, period) },
    kinds: Object.fromEntries(definition.fields.map(({ id, kind: fieldKind }) => [id, fieldKind])),
    ...(declaration.offices === 'with-subordinates' && scope ? { scope } : {}),
  };
}

/** The value that fetched figures come to. */
export function finishMeasure(
  declaration: MeasureDeclaration,
  definition: LedgerDefinition,
  { period }: MeasurePlan,
  values: PartValues,
): MeasuredActual {
  const fieldOf = (id: string) => definition.fields.find((field) => field.id === id);
  const outcome = kindOf(declaration.take).finish(values, declaration.take, period, fieldOf);
  return {
    measure: declaration,
    period,
    ...outcome,
    records: values['records'] ?? '0',
    sentence: measureSentence(declaration, definition, period),
    notes: outcome.notes ?? [],
  };
}
