import { type RawBuilder, sql } from 'kysely';
import type { FieldKind } from '../../model/ledger.ts';

/**
 * The fields that a query needs, each taken out of its JSON once per row however many figures use it: as text in the "C" order, which
 * compares bytes as JavaScript compares dates, and as numbers.
 */
export class FieldColumns {
  readonly #kinds: Readonly<Record<string, FieldKind>>;
  readonly #columns = new Map<string, RawBuilder<unknown>>();
  readonly #names = new Map<string, string>();

  constructor(kinds: Readonly<Record<string, FieldKind>>) {
    this.#kinds = kinds;
  }

  isNumber(field: string): boolean {
    return ['integer', 'decimal', 'money'].includes(this.#kinds[field] ?? '');
  }

  text(field: string): RawBuilder<string | null> {
    return this.#column(`t ${field}`, sql`(fields ->> ${sql.lit(field)}) collate "C"`);
  }

  number(field: string): RawBuilder<string | null> {
    return this.#column(`n ${field}`, sql`(fields ->> ${sql.lit(field)})::numeric`);
  }

  /** What the inner query selects: every column asked for so far. */
  selections(): { readonly name: string; readonly value: RawBuilder<unknown> }[] {
    return [...this.#columns].map(([key, value]) => ({ name: this.#names.get(key) ?? key, value }));
  }

  #column(key: string, value: RawBuilder<unknown>): RawBuilder<string | null> {
    const name = this.#names.get(key) ?? `f${this.#names.size}`;
    this.#names.set(key, name);
    this.#columns.set(key, value);
    return sql<string | null>`${sql.ref(name)}`;
  }
}
