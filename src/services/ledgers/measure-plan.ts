import type { Bilingual } from '../../base/bilingual.ts';
import { OperationalError } from '../../base/operational-error.ts';
import { checkProvability, type ProvabilityGap } from '../../ledgers/evidence/check-provability.ts';
import { parseMeasure } from '../../ledgers/measures/parse-measure.ts';
import { finishMeasure, type MeasureTime, planMeasure } from '../../ledgers/measures/plan-measure.ts';
import { type Proposal, proposeMeasures } from '../../ledgers/proposals/propose-measures.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import type { MeasureDeclaration, MeasuredActual, PartValues } from '../../model/measure.ts';
import type { Indicator, Plan } from '../../model/plan.ts';
import { subjectsOf } from '../../scoring/subjects.ts';
import { fetchFigures } from '../../store/measures/fetch-figures.ts';
import { listMeasures } from '../../store/plans/measures.ts';
import { countedOffices } from './counted-offices.ts';
import { lineOfName } from './line-of-name.ts';
import type { Ledgers } from './open-ledgers.ts';

/** One indicator with how it is measured and what that came to. */
export interface MeasuredLine {
  /** JSON pointer into the plan. */
  readonly subject: string;
  /** "1.3", as everywhere else. */
  readonly line: string;
  readonly project: string;
  readonly indicator: Indicator;
  readonly measure?: MeasureDeclaration;
  /** Who confirmed the measure; absent: it is only what the wording suggests. */
  readonly confirmedBy?: string;
  readonly confirmedAt?: string;
  readonly actual?: MeasuredActual;
  readonly proposals: readonly Proposal[];
  readonly gaps: readonly ProvabilityGap[];
}

/** A plan measured from the records, `mingji.measured/1`. */
export interface MeasuredPlan {
  readonly schema: 'mingji.measured/1';
  readonly planId: string;
  readonly fiscalYear: number;
  readonly through?: string;
  readonly lines: readonly MeasuredLine[];
}

/** By what the measures of a paper are kept: its year and department, so that a paper read again finds them. */
export function planIdOf({ fiscalYear, department, source }: Plan): string {
  return `${fiscalYear ?? '-'} ${department.code ?? department.name ?? source.file}`;
}

/** The fiscal year of a paper, or the one that was named. Throws `usage` when neither is known. */
export function yearOf(plan: Plan, named: string | undefined): number {
  const year = named === undefined ? plan.fiscalYear : Number(named);
  if (year !== undefined && Number.isInteger(year) && year >= 1990 && year <= 2199) return year;
  throw new OperationalError('usage', {
    zh: '文本没有写明年度，请用 --year 给出，如 --year 2025。',
    en: 'The paper names no year; give one with --year, as --year 2025.',
  });
}

/** What is kept of a measure beside its declaration: the name of the indicator it was confirmed for. */
export interface KeptMeasure extends MeasureDeclaration {
  readonly indicator: string;
}

/** Measures every annual indicator of a plan: by its confirmed measure, else by the surest proposal, marked as such. */
export async function measurePlan(
  ledgers: Ledgers,
  plan: Plan,
  time: MeasureTime,
  planId: string = planIdOf(plan),
): Promise<MeasuredPlan> {
  const lines = await declaredLines(ledgers, plan, time, planId);
  const measured = await measureAll(
    ledgers,
    lines.flatMap(({ measure }) => (measure ? [measure] : [])),
    time,
  );
  return {
    schema: 'mingji.measured/1',
    planId,
    fiscalYear: time.year,
    ...(time.through === undefined ? {} : { through: time.through }),
    lines: lines.map((line) => {
      const actual = line.measure && measured.get(line.measure);
      return actual ? { ...line, actual } : line;
    }),
  };
}

/** Every annual indicator of a plan with how it is measured, before anything is measured. */
export async function declaredLines(
  ledgers: Ledgers,
  plan: Plan,
  time: MeasureTime,
  planId: string,
): Promise<readonly MeasuredLine[]> {
  const kept = (await listMeasures(ledgers.data.store.db, ledgers.tenant, planId)).map((measure) => ({
    ...measure,
    subject: measure.indicator,
    level3: (measure.declaration as KeptMeasure).indicator,
  }));
  const known = { ledgers: ledgers.definitions, fiscalYear: time.year };
  return subjectsOf(plan).flatMap(({ name, subject: paper, indicators }) => {
    const context = paper === '' ? { ...known, isWholeDepartment: true } : { ...known, project: name };
    return indicators
      .filter(({ indicator }) => indicator.horizon === 'annual' && indicator.target.kind !== 'not-applicable')
      .map(({ indicator, subject, line }) => {
        const proposals = proposeMeasures(indicator, context);
        const stored = lineOfName(kept, { subject, level3: indicator.level3 });
        const own = stored && declarationOf(stored.declaration, ledgers.definitions);
        const measure = own ?? proposals[0]?.measure;
        const gaps = checkProvability(indicator, { ...context, ...(measure ? { measure } : {}) });
        const isConfirmed = own && stored.confirmedBy !== undefined && stored.confirmedAt !== undefined;
        return {
          ...{ subject, line, project: name, indicator, proposals, gaps },
          ...(isConfirmed ? { confirmedBy: stored.confirmedBy, confirmedAt: stored.confirmedAt } : {}),
          ...(measure ? { measure } : {}),
        };
      });
  });
}

/** A kept declaration, unless its ledger is gone: then it has to be confirmed again. */
function declarationOf(raw: unknown, definitions: readonly LedgerDefinition[]): MeasureDeclaration | undefined {
  const { indicator: _, ...declaration } = raw as KeptMeasure;
  const parsed = parseMeasure(declaration, definitions);
  return 'measure' in parsed ? parsed.measure : undefined;
}

/** The actual values of many measures, in one query. */
export async function measureAll(
  ledgers: Ledgers,
  measures: readonly MeasureDeclaration[],
  time: MeasureTime,
): Promise<ReadonlyMap<MeasureDeclaration, MeasuredActual>> {
  const { data, tenant, definitions } = ledgers;
  const scopeOf = await countedOffices(ledgers, measures);
  const planned = measures.flatMap((measure) => {
    const definition = definitions.find(({ id }) => id === measure.ledger);
    return definition ? [{ measure, definition, plan: planMeasure(measure, definition, time, scopeOf(measure)) }] : [];
  });
  const figures: readonly PartValues[] = await fetchFigures(
    data.store.db,
    tenant,
    planned.map(({ plan }) => plan),
  );
  return new Map(
    planned.map(({ measure, definition, plan }, index) => {
      const actual = finishMeasure(measure, definition, plan, figures[index] ?? {});
      const left = scopeOf(measure)?.leftOut ?? [];
      return [measure, left.length === 0 ? actual : { ...actual, notes: [...actual.notes, leftOut(left)] }];
    }),
  );
}

const leftOut = (names: readonly string[]): Bilingual => ({
  zh: `${names.join('、')}的同名台账栏目不同，没有计入。`,
  en: `${names.join(', ')} keep another ledger under this name; it is not counted.`,
});

/** The value of one measure as it was at the end of each of many days of a year, in one query. */
export async function measureOverTime(
  ledgers: Ledgers,
  measure: MeasureDeclaration,
  year: number,
  days: readonly string[],
): Promise<readonly MeasuredActual[]> {
  const { data, tenant, definitions } = ledgers;
  const definition = definitions.find(({ id }) => id === measure.ledger);
  if (!definition) return [];
  const scope = (await countedOffices(ledgers, [measure]))(measure);
  const plans = days.map((through) => planMeasure(measure, definition, { year, through }, scope));
  const figures = await fetchFigures(data.store.db, tenant, plans);
  return plans.map((plan, index) => finishMeasure(measure, definition, plan, figures[index] ?? {}));
}
