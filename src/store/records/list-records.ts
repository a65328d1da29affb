import { type OfficeScope, officesIn } from '../../model/office-scope.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { standing } from './find-records.ts';
import { type RecordVersion, VERSION_COLUMNS, versionOf } from './record-version.ts';
import { isStandingOnce } from './standing-once.ts';

/** Where one record stands among the others: behind it a page goes on. */
export interface RecordPlace {
  readonly date: string;
  readonly id: string;
}

/** Which days: from and to, both included; absent is without bound. */
export interface DateRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const PAGE = 5_000;

/**
 * The records of a ledger that count, of one office or of a scope, by deciding date and id, behind `after` where it is given, page by page:
 * memory stays flat over a million. Each page is a query of its own; who needs one state of all pages asks inside a transaction.
 */
export async function* listRecords(
  db: Database,
  offices: TenantKey | OfficeScope,
  ledger: string,
  range: DateRange = {},
  after?: RecordPlace,
): AsyncGenerator<RecordVersion> {
  let last: RecordPlace | undefined = after;
  do {
    const page: RecordVersion[] = await pageAfter(db, offices, ledger, range, last);
    yield* page;
    last = page.length === PAGE ? page.at(-1) : undefined;
  } while (last);
}

async function pageAfter(
  db: Database,
  offices: TenantKey | OfficeScope,
  ledger: string,
  { from, to }: DateRange,
  last: RecordPlace | undefined,
): Promise<RecordVersion[]> {
  const scope = typeof offices === 'string' ? { root: offices, parents: new Map<TenantKey, TenantKey>() } : offices;
  let query = standing(db, officesIn(scope), ledger).select(VERSION_COLUMNS).orderBy('date').orderBy('id').limit(PAGE);
  if (scope.parents.size > 0) query = query.where(isStandingOnce(scope, ledger));
  if (from !== undefined) query = query.where('date', '>=', from);
  if (to !== undefined) query = query.where('date', '<=', to);
  if (last) {
    const { date, id } = last;
    query = query
      .where('date', '>=', date)
      .where((where) => where.or([where('date', '>', date), where('id', '>', id)]));
  }
  return (await query.execute()).map(versionOf);
}
