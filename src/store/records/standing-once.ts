import { type ExpressionBuilder, sql } from 'kysely';
import { linesOf, type OfficeScope, officesIn } from '../../model/office-scope.ts';
import type { Tables } from '../database.ts';

/**
 * Leaves out what an office has only collected from one under it: records that stand below with every field alike. src/ledgers says the same
 * of records in memory and says why.
 */
export function isStandingOnce(scope: OfficeScope, ledger: string) {
  const lines = linesOf(scope);
  const [uppers, lowers] = [lines.map(([upper]) => upper), lines.map(([, lower]) => lower)];
  return ({ not, exists, selectFrom }: ExpressionBuilder<Tables, 'records'>) =>
    not(
      exists(
        selectFrom('records as lower')
          .select('lower.id')
          .where('lower.tenant', 'in', officesIn(scope))
          .where('lower.ledger', '=', ledger)
          .where('lower.current', '=', true)
          .where('lower.withdrawn', '=', false)
          .whereRef('lower.natural_key', '=', 'records.natural_key')
          .whereRef('lower.date', '=', 'records.date')
          .whereRef('lower.fields', '=', 'records.fields')
          .where(
            sql<boolean>`(records.tenant, lower.tenant) in (select * from unnest(${uppers}::text[], ${lowers}::text[]))`,
          ),
      ),
    );
}
