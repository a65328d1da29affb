import type { ColumnType } from 'kysely';

export interface RegionProfileTable {
  /** The region's own node. */
  tenant: string;
  fiscal_year: number;
  version: number;
  /** `mingji.profile/1`; null where the version takes back what the region had decided for the year. */
  content: ColumnType<unknown, string | null, string | null>;
  recorded_at: string;
  recorded_by: string;
  log_index: number;
}

/** The table of migration 0010. */
export interface ProfileTables {
  region_profiles: RegionProfileTable;
}
