import { type RawBuilder, sql } from 'kysely';
import type { MeasurePlan, PartValues } from '../../model/measure.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { standing } from '../records/find-records.ts';
import { FieldColumns } from './field-columns.ts';
import { lookedAt, partSql } from './part-sql.ts';

/** Measures that read the same rows: one ledger, one stretch of dates. */
interface Group {
  readonly ledger: string;
  /** The widest of the measures' periods; absent: from the beginning. */
  from?: string;
  to: string;
  readonly columns: FieldColumns;
  /** The figures, each once however many measures need it; written as SQL when the dates of the whole group are known. */
  readonly figures: (() => RawBuilder<string | null>)[];
  readonly index: Map<string, number>;
}

/** Where a measure's figures stand in the answer. */
interface Placed {
  readonly group: number;
  readonly names: readonly (readonly [name: string, index: number])[];
}

/** More figures than this in one row make planning slow; a further group reads the rows again. */
const MOST_FIGURES = 400;

/**
 * The figures of many measures of one tenant in one query: the rows of a ledger are read once for all measures that need the same dates,
 * every field is taken out of its JSON once, equal figures are computed once. The answers stand in the order of the plans.
 */
export async function fetchFigures(
  db: Database,
  tenant: TenantKey,
  plans: readonly MeasurePlan[],
): Promise<readonly PartValues[]> {
  const groups: Group[] = [];
  const open = new Map<string, number>();
  const placed = plans.map((plan) => place(plan, groups, open));
  if (groups.length === 0) return [];
  const rows = await queryOf(db, tenant, groups).execute();
  const values = new Map(rows.map(({ group, figures }) => [group, figures]));
  return placed.map(({ group, names }) =>
    Object.fromEntries(names.map(([name, index]) => [name, values.get(group)?.[index] ?? null])),
  );
}

function place(plan: MeasurePlan, groups: Group[], open: Map<string, number>): Placed {
  const number = openGroup(plan, groups, open);
  const group = groups[number];
  if (!group) throw new Error(`place: group ${number} was just opened and is not there`);
  const scope = JSON.stringify([plan.where, plan.either, plan.period, plan.reach]);
  const names = Object.entries(plan.parts).map(([name, part]) => {
    const figure = `${scope}${JSON.stringify(part)}`;
    const known = group.index.get(figure);
    if (known !== undefined) return [name, known] as const;
    group.index.set(figure, group.figures.length);
    const write = () => partSql(part, lookedAt(plan, group, group.columns), plan.period, group.columns);
    return [name, group.figures.push(write) - 1] as const;
  });
  return { group: number, names };
}

/** Periods that begin in one year share a group, which reads the widest of them once. */
function openGroup(plan: MeasurePlan, groups: Group[], open: Map<string, number>): number {
  const { ledger, reach, period, kinds } = plan;
  const from = reach === 'within' ? { from: period.from } : {};
  const key = `${ledger} ${from.from?.slice(0, 4) ?? ''}`;
  const known = open.get(key);
  const group = known === undefined ? undefined : groups[known];
  if (known !== undefined && group && group.figures.length < MOST_FIGURES) {
    if (group.from !== undefined && period.from < group.from) group.from = period.from;
    if (period.to > group.to) group.to = period.to;
    return known;
  }
  groups.push({ ledger, ...from, to: period.to, columns: new FieldColumns(kinds), figures: [], index: new Map() });
  open.set(key, groups.length - 1);
  return groups.length - 1;
}

function queryOf(db: Database, tenant: TenantKey, groups: readonly Group[]) {
  const [first, ...rest] = groups.map((group, number) => groupQuery(db, tenant, group, number));
  if (!first) throw new Error('queryOf: there is no group to ask for');
  return rest.reduce((query, next) => query.unionAll(next), first);
}

function groupQuery(db: Database, tenant: TenantKey, group: Group, number: number) {
  const figures = group.figures.map((write) => write());
  let rows = standing(db, tenant, group.ledger)
    .where('date', '<=', group.to)
    .select(['id', 'date', ...group.columns.selections().map(({ name, value }) => value.as(name))])
    // Keeps PostgreSQL from pulling the JSON lookups up into every figure.
    .offset(0);
  if (group.from !== undefined) rows = rows.where('date', '>=', group.from);
  return db
    .selectFrom(rows.as('rows'))
    .select([
      sql<number>`${sql.lit(number)}::integer`.as('group'),
      sql<(string | null)[]>`array[${sql.join(figures)}]::text[]`.as('figures'),
    ]);
}
