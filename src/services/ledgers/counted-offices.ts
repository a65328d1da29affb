import type { LedgerDefinition } from '../../model/ledger.ts';
import type { MeasureDeclaration } from '../../model/measure.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { listLedgersOfOffices } from '../../store/ledgers/custom-ledgers.ts';
import { findScope, type NamedScope } from '../../store/organisation/office-scopes.ts';
import { isBuiltIn } from './office-ledgers.ts';
import type { Ledgers } from './open-ledgers.ts';

/** The offices that count, and the names of those that keep another ledger under the same id. */
export interface CountedScope extends NamedScope {
  readonly leftOut: readonly string[];
}

/**
 * Whose records each of these measures counts, looked up once for all of them. A built-in ledger is the same everywhere; a ledger that an office
 * has defined counts from those units that keep it with the same fields, because figures of different things cannot be added up.
 */
export async function countedOffices(
  ledgers: Ledgers,
  measures: readonly MeasureDeclaration[],
): Promise<(measure: MeasureDeclaration) => CountedScope | undefined> {
  const wide = measures.filter(({ offices }) => offices === 'with-subordinates');
  if (wide.length === 0) return () => undefined;
  const { data, tenant, definitions } = ledgers;
  const whole = await findScope(data.store.db, tenant);
  if (whole.parents.size === 0) return () => undefined;
  const scopes = new Map<string, CountedScope>();
  for (const ledger of new Set(wide.map((measure) => measure.ledger))) {
    const own = isBuiltIn(ledger) ? undefined : definitions.find(({ id }) => id === ledger);
    scopes.set(ledger, own ? await keeping(ledgers, own, whole) : { ...whole, leftOut: [] });
  }
  return ({ ledger, offices }) => (offices === 'with-subordinates' ? scopes.get(ledger) : undefined);
}

async function keeping({ data }: Ledgers, definition: LedgerDefinition, whole: NamedScope): Promise<CountedScope> {
  const below = [...whole.parents.keys()];
  const kept = await listLedgersOfOffices(data.store.db, below, definition.id);
  const alike = new Set(kept.filter((one) => isAlike(one.definition, definition)).map(({ tenant }) => tenant));
  const parents = new Map<TenantKey, TenantKey>();
  // An office that keeps no such ledger is passed over: what stands below it hangs on the next one above.
  for (const office of below.filter((one) => alike.has(one))) parents.set(office, nearestAbove(office, whole, alike));
  const leftOut = kept.map(({ tenant }) => tenant).filter((tenant) => !alike.has(tenant));
  return { ...whole, parents, leftOut: leftOut.map((tenant) => whole.names.get(tenant) ?? tenant) };
}

function nearestAbove(office: TenantKey, { root, parents }: NamedScope, among: ReadonlySet<TenantKey>): TenantKey {
  let above = parents.get(office) ?? root;
  while (above !== root && !among.has(above)) above = parents.get(above) ?? root;
  return above;
}

function isAlike(one: LedgerDefinition, other: LedgerDefinition): boolean {
  return shapeOf(one) === shapeOf(other);
}

function shapeOf({ fields, decidingDate, naturalKey }: LedgerDefinition): string {
  const kinds = fields.map(({ id, kind }) => `${id} ${kind}`).sort();
  return JSON.stringify([kinds, decidingDate, naturalKey]);
}
