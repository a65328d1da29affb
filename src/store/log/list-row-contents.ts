import { sql } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { VERSION_COLUMNS, versionContent, versionOf } from '../records/record-version.ts';

/** What a row of the database says now, beside the place in the log that has to vouch for it. */
export interface RowContent {
  readonly logIndex: number;
  /** "records training/019…", to name it in a message. */
  readonly row: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** Lawfully erased: there is nothing left to compare. */
  readonly erased: boolean;
}

/** The kinds of log entries whose content stands in a row of its own instead of in the log. */
export const KINDS_WITH_ROWS: ReadonlySet<string> = new Set([
  'record',
  'exhibit',
  'plan',
  'measure',
  'claim',
  'certification',
  'filing',
  'profile',
]);

const PAGE = 5_000;

/** Everything of a tenant that the log vouches for row by row, in pages. */
export async function* listRowContents(db: Database, tenant: TenantKey): AsyncGenerator<readonly RowContent[]> {
  yield* listVersionContents(db, tenant);
  for (const table of [
    'exhibits',
    'plan_versions',
    'measures',
    'claims',
    'certifications',
    'filing_versions',
    'region_profiles',
  ] as const) {
    const rows = await db.selectFrom(table).selectAll().where('tenant', '=', tenant).execute();
    yield rows.map(({ tenant: _, log_index, ...content }) => ({
      ...{ logIndex: log_index, row: `${table} ${log_index}`, content, erased: false },
    }));
  }
}

async function* listVersionContents(db: Database, tenant: TenantKey): AsyncGenerator<readonly RowContent[]> {
  let after = { ledger: '', id: '00000000-0000-0000-0000-000000000000', version: 0 };
  for (;;) {
    const rows = await db
      .selectFrom('records')
      .select(VERSION_COLUMNS)
      .where('tenant', '=', tenant)
      .where(sql<boolean>`(ledger, id, version) > (${after.ledger}, ${after.id}::uuid, ${after.version}::integer)`)
      .orderBy('ledger')
      .orderBy('id')
      .orderBy('version')
      .limit(PAGE)
      .execute();
    const versions = rows.map(versionOf);
    yield versions.map((version) => ({
      logIndex: version.logIndex,
      row: `records ${version.ledger}/${version.id} v${version.version}`,
      content: versionContent(version, version.enteredAt, version.enteredBy),
      erased: version.erased,
    }));
    const last = versions.at(-1);
    if (!last || versions.length < PAGE) return;
    after = last;
  }
}
