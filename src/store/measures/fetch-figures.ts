import { type RawBuilder, sql } from 'kysely';
import type { MeasurePlan, Part, PartValues } from '../../model/measure.ts';
import { type OfficeScope, officesIn } from '../../model/office-scope.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { isStandingOnce } from '../records/standing-once.ts';
import { FieldColumns } from './field-columns.ts';
import { lookedAt, partSql } from './part-sql.ts';

/** What is asked for one tenant. Within one question a ledger has one definition. */
export interface Question {
  readonly tenant: TenantKey;
  readonly plans: readonly MeasurePlan[];
}

/** Measures of one tenant that read the same rows: one ledger, one stretch of dates, the same offices. */
interface Group {
  readonly ledger: string;
  /** Absent: the rows of the tenant alone. */
  readonly scope?: OfficeScope;
  /** The widest of the measures' periods; absent: from the beginning. */
  from?: string;
  to: string;
  /** The figures by what they are, each once however many measures need it. */
  readonly figures: Map<string, Figure>;
}

interface Figure {
  /** Its place in the answer. */
  readonly index: number;
  readonly part: Part;
  readonly plan: MeasurePlan;
}

/** The same group of several tenants: asked for in one query. */
interface Batch {
  readonly group: Group;
  readonly tenants: TenantKey[];
}

/** Where a measure's figures stand in the answers. */
interface Placed {
  readonly group: Group;
  readonly names: readonly (readonly [name: string, figure: string])[];
}

/** The figures of a group by tenant. */
type Answers = Map<TenantKey, readonly (string | null)[]>;

interface Answer {
  readonly batch: number;
  readonly tenant: string;
  readonly figures: readonly (string | null)[];
}

/** More figures than this in one row make planning slow; a further group reads the rows again. */
const MOST_FIGURES = 400;
/** Tenants in one query: enough to plan it seldom, few enough to keep two connections busy. */
const MOST_TENANTS = 16;
const CONNECTIONS = 2;

/** The figures of many measures of one tenant, in one query. The answers stand in the order of the plans. */
export async function fetchFigures(
  db: Database,
  tenant: TenantKey,
  plans: readonly MeasurePlan[],
): Promise<readonly PartValues[]> {
  const [answers = []] = await fetchFiguresOfAll(db, [{ tenant, plans }]);
  return answers;
}

/**
 * The figures of many measures of many tenants. The rows of a ledger are read once for all measures of a tenant that need the same dates,
 * every field is taken out of its JSON once, equal figures are computed once, and tenants that ask the same are answered together.
 */
export async function fetchFiguresOfAll(
  db: Database,
  questions: readonly Question[],
): Promise<readonly (readonly PartValues[])[]> {
  const placed = questions.map(({ plans }) => placeAll(plans));
  const found = new Map<Group, Answers>();
  const waiting = queriesOf(questions, placed, found);
  const work = async (): Promise<void> => {
    for (let batches = waiting.shift(); batches; batches = waiting.shift()) await ask(db, batches, found);
  };
  await Promise.all(Array.from({ length: Math.min(CONNECTIONS, waiting.length) }, work));
  return questions.map(({ tenant }, index) =>
    (placed[index] ?? []).map((one) => valuesOf(one, found.get(one.group)?.get(tenant))),
  );
}

/** Groups that are alike share one answer table; a query holds the groups of at most so many tenants. */
function queriesOf(
  questions: readonly Question[],
  placed: readonly (readonly Placed[])[],
  found: Map<Group, Answers>,
): Batch[][] {
  const alike = new Map<string, { readonly batch: Batch; readonly answers: Answers }>();
  for (const [index, { tenant }] of questions.entries()) {
    for (const group of new Set(placed[index]?.map((one) => one.group))) {
      const whole = group.scope && officesIn(group.scope);
      const key = JSON.stringify([group.ledger, group.from, group.to, whole, ...group.figures.keys()]);
      const known = alike.get(key) ?? { batch: { group, tenants: [] as TenantKey[] }, answers: new Map() as Answers };
      alike.set(key, known);
      known.batch.tenants.push(tenant);
      found.set(group, known.answers);
    }
  }
  const queries = new Map<string, Batch[]>();
  for (const { batch } of alike.values()) {
    for (let from = 0; from < batch.tenants.length; from += MOST_TENANTS) {
      const tenants = batch.tenants.slice(from, from + MOST_TENANTS);
      const key = tenants.join(' ');
      const batches = queries.get(key) ?? [];
      queries.set(key, batches);
      batches.push({ group: batch.group, tenants });
    }
  }
  return [...queries.values()];
}

function placeAll(plans: readonly MeasurePlan[]): readonly Placed[] {
  const open = new Map<string, Group>();
  return plans.map((plan) => {
    const group = openGroup(plan, open);
    const scope = JSON.stringify([plan.where, plan.either, plan.period, plan.reach]);
    const names = Object.entries(plan.parts).map(([name, part]) => {
      const figure = `${scope}${JSON.stringify(part)}`;
      if (!group.figures.has(figure)) group.figures.set(figure, { index: group.figures.size, part, plan });
      return [name, figure] as const;
    });
    return { group, names };
  });
}

/** Periods that begin in one year share a group, which reads the widest of them once. */
function openGroup({ ledger, reach, period, scope }: MeasurePlan, open: Map<string, Group>): Group {
  const from = reach === 'within' ? { from: period.from } : {};
  const offices = scope && scope.parents.size > 0 ? { scope } : {};
  const key = `${ledger} ${from.from?.slice(0, 4) ?? ''} ${offices.scope ? officesIn(offices.scope).join(' ') : ''}`;
  const known = open.get(key);
  if (known && known.figures.size < MOST_FIGURES) {
    if (known.from !== undefined && period.from < known.from) known.from = period.from;
    if (period.to > known.to) known.to = period.to;
    return known;
  }
  const group: Group = { ledger, ...offices, ...from, to: period.to, figures: new Map() };
  open.set(key, group);
  return group;
}

async function ask(db: Database, batches: readonly Batch[], found: Map<Group, Answers>): Promise<void> {
  const [first, ...rest] = batches.map((batch, number) => batchQuery(db, batch, number));
  if (!first) return;
  const rows: readonly Answer[] = await rest.reduce((query, next) => query.unionAll(next), first).execute();
  for (const { batch, tenant, figures } of rows) {
    const group = batches[batch]?.group;
    if (group) found.get(group)?.set(tenant, figures);
  }
}

function batchQuery(db: Database, { group, tenants }: Batch, number: number) {
  const columns = new FieldColumns([...group.figures.values()][0]?.plan.kinds ?? {});
  const figures: RawBuilder<string | null>[] = [...group.figures.values()].map(({ part, plan }) =>
    partSql(part, lookedAt(plan, group, columns), plan.period, columns),
  );
  let rows = db
    .selectFrom('records')
    .where('tenant', 'in', group.scope ? officesIn(group.scope) : tenants)
    .where('ledger', '=', group.ledger)
    .where('current', '=', true)
    .where('withdrawn', '=', false)
    .where('date', '<=', group.to)
    .select(['tenant', 'id', 'date', ...columns.selections().map(({ name, value }) => value.as(name))])
    // Keeps PostgreSQL from pulling the JSON lookups up into every figure.
    .offset(0);
  if (group.from !== undefined) rows = rows.where('date', '>=', group.from);
  if (group.scope) rows = rows.where(isStandingOnce(group.scope, group.ledger));
  const answers = db
    .selectFrom(rows.as('rows'))
    .select([
      (group.scope ? sql<string>`${group.scope.root}::text` : sql<string>`tenant`).as('tenant'),
      sql<number>`${sql.lit(number)}::integer`.as('batch'),
      sql<(string | null)[]>`array[${sql.join(figures)}]::text[]`.as('figures'),
    ]);
  return group.scope ? answers : answers.groupBy('tenant');
}

/** A tenant without a row in the answer has no record at all there: counts are 0, and nothing else has a value. */
function valuesOf({ group, names }: Placed, figures: readonly (string | null)[] | undefined): PartValues {
  return Object.fromEntries(
    names.map(([name, key]) => {
      const figure = group.figures.get(key);
      return [name, figures ? (figures[figure?.index ?? -1] ?? null) : nothing(figure?.part)];
    }),
  );
}

function nothing(part: Part | undefined): string | null {
  return part?.of === 'count' || part?.of === 'distinct' || part?.of === 'touched-days' ? '0' : null;
}
