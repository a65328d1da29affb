import type { Kysely } from 'kysely';
import type { RegionProfile } from '../../model/region-profile.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import { appendToLog } from '../log/append-to-log.ts';
import type { Write } from '../writes/write.ts';

type Handle = Kysely<Tables>;

/** A version of what a region has decided for a year; `content` is null where the version takes it back. */
export interface RegionProfileRow {
  readonly tenant: TenantKey;
  readonly fiscal_year: number;
  readonly version: number;
  readonly content: RegionProfile | null;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

/** Keeps a version; its place in the region's log vouches for the whole content. */
export async function putRegionProfile(
  write: Write,
  profile: Pick<RegionProfileRow, 'fiscal_year' | 'version' | 'content'> & { readonly by: string },
): Promise<RegionProfileRow> {
  const { tenant, at } = write.context;
  const { fiscal_year, version, content, by } = profile;
  const row = { fiscal_year, version, content, recorded_at: at, recorded_by: by };
  const writing = { kind: 'profile', subject: `${tenant}/${fiscal_year}`, version, content: row };
  const logIndex = await appendToLog(write, writing, 'digest');
  await write.db
    .insertInto('region_profiles')
    .values({ tenant, ...row, content: content && JSON.stringify(content), log_index: logIndex })
    .execute();
  return { tenant, ...row };
}

/** The newest version of every year of the regions named, those that were taken back among them; the newest year first. */
export async function listRegionProfiles(db: Handle, among: readonly TenantKey[]): Promise<RegionProfileRow[]> {
  const rows = await db
    .selectFrom('region_profiles')
    .distinctOn(['tenant', 'fiscal_year'])
    .selectAll()
    .where('tenant', 'in', [...among, ''])
    .orderBy('tenant')
    .orderBy('fiscal_year', 'desc')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(asProfile);
}

/** One version, however old; undefined when there is none. */
export async function findRegionProfile(
  db: Handle,
  tenant: TenantKey,
  fiscalYear: number,
  version: number,
): Promise<RegionProfileRow | undefined> {
  const row = await db
    .selectFrom('region_profiles')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('fiscal_year', '=', fiscalYear)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && asProfile(row);
}

// The column holds what the use case wrote.
function asProfile({
  content,
  log_index: _,
  ...row
}: Omit<RegionProfileRow, 'content'> & { content: unknown; log_index: number }): RegionProfileRow {
  return { ...row, content: content as RegionProfile | null };
}
