import { sql } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { standing } from './find-records.ts';
import type { DateRange, RecordPlace } from './list-records.ts';
import { type RecordVersion, VERSION_COLUMNS, versionOf } from './record-version.ts';

/** What somebody looks for in a ledger. */
export interface RecordSearch extends DateRange {
  readonly limit: number;
  /** The last record of the page before. */
  readonly after?: RecordPlace | undefined;
  readonly text?: TextSearch | undefined;
  readonly late?: boolean | undefined;
  readonly withoutExhibit?: boolean | undefined;
}

/** Words to be found in any field; options are kept by their ids, so the ids whose titles hold the words are looked for beside them. */
export interface TextSearch {
  readonly words: string;
  readonly options: readonly string[];
}

/** The records of a ledger that count, the newest first. */
export async function searchRecords(
  db: Database,
  tenant: TenantKey,
  ledger: string,
  search: RecordSearch,
): Promise<RecordVersion[]> {
  const { from, to, after, text, late, withoutExhibit, limit } = search;
  let query = standing(db, tenant, ledger)
    .select(VERSION_COLUMNS)
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (from !== undefined) query = query.where('date', '>=', from);
  if (to !== undefined) query = query.where('date', '<=', to);
  if (after) {
    query = query
      .where('date', '<=', after.date)
      .where((where) => where.or([where('date', '<', after.date), where('id', '<', after.id)]));
  }
  if (late) query = query.where('late', '=', true);
  if (withoutExhibit) {
    query = query.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('record_exhibits as link')
            .select('link.sha256')
            .where('link.tenant', '=', tenant)
            .where('link.ledger', '=', ledger)
            .whereRef('link.record_id', '=', 'records.id'),
        ),
      ),
    );
  }
  if (text) query = query.where(hasText(text));
  return (await query.execute()).map(versionOf);
}

function hasText({ words, options }: TextSearch) {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`exists (select from jsonb_each_text(fields) as field(name, value)
    where field.value ilike ${pattern} or field.value = any(${options}::text[]))`;
}
