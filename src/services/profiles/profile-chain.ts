import type { Severity } from '../../model/finding.ts';
import type { RegionProfile, RuleDecision } from '../../model/region-profile.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { national2020 } from '../../regulations/profiles/national2020.ts';
import { regionScoringOf } from '../../regulations/profiles/region-scoring.ts';
import type { Database, WriteDatabase } from '../../store/database.ts';
import { readWayUp } from '../../store/organisation/offices.ts';
import { listRegionProfiles, type RegionProfileRow } from '../../store/profiles/region-profiles.ts';
import { listRuleSettings } from '../../store/rules/rule-settings.ts';
import { regionOf } from '../organisation/region-of.ts';

/** A version that holds for its year and, until a newer year has its own, for those after it. */
export interface DecidedYear {
  readonly fiscalYear: number;
  readonly version: number;
  readonly content: RegionProfile;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** What one region has decided, the newest year first. */
export interface DecidedRegion {
  readonly tenant: TenantKey;
  readonly name: string;
  readonly years: readonly DecidedYear[];
  /** Decisions about rules of the time before there were yearly profiles. */
  readonly rules: Readonly<Record<string, RuleDecision>>;
}

/**
 * What has been decided for an office, its own region first and then those above it. Plain data: it travels to the workers, which learn the year of
 * a paper only when they have read it.
 */
export interface ProfileChain {
  readonly regions: readonly DecidedRegion[];
  /** The fiscal year of a paper that names none. */
  readonly otherwise: number;
}

/** Why a profile is in force: the year's own, an earlier year's, a region above's, or nobody has decided anything. */
export type InForceBy = 'own-year' | 'earlier-year' | 'region-above' | 'built-in';

/** The profile of a year with where it comes from. */
export interface InForce {
  readonly by: InForceBy;
  readonly content: RegionProfile;
  /** Absent where the built-in one holds. */
  readonly region?: Pick<DecidedRegion, 'tenant' | 'name'>;
  /** Absent where the built-in one holds, or decisions about rules of the time before yearly profiles. */
  readonly decided?: DecidedYear;
}

/** The built-in national profile, nothing decided about rules. */
export const builtInProfile: RegionProfile = {
  schema: 'mingji.profile/1',
  basis: '',
  scoring: regionScoringOf(national2020),
  rules: {},
};

/** Everything that was decided for an office; `otherwise` is the fiscal year of a paper that names none. */
export async function readProfileChain(
  db: Database | WriteDatabase,
  tenant: TenantKey,
  otherwise: number,
): Promise<ProfileChain> {
  const regions = (await readWayUp(db, regionOf(tenant))).filter(({ kind }) => kind === 'region');
  const tenants = regions.map((one) => one.tenant);
  const [profiles, settings] = await Promise.all([listRegionProfiles(db, tenants), listRuleSettings(db, tenants)]);
  return {
    otherwise,
    regions: regions.map(({ tenant: one, name }) => ({
      ...{ tenant: one, name },
      years: profiles.filter((row) => row.tenant === one).flatMap((row) => decidedYear(row) ?? []),
      rules: Object.fromEntries(
        settings
          .filter((row) => row.tenant === one)
          .map(({ rule, severity, reason }) => [rule, { severity: severity as Severity | 'off', reason }]),
      ),
    })),
  };
}

/** What a version decides; undefined for one that takes a year's own back. */
export function decidedYear(row: RegionProfileRow): DecidedYear | undefined {
  const { fiscal_year, version, content, recorded_at, recorded_by } = row;
  return content
    ? { fiscalYear: fiscal_year, version, content, recordedAt: recorded_at, recordedBy: recorded_by }
    : undefined;
}

/** What holds in a year: the region's own of that year, else its newest earlier one, else that of the region above, else the built-in one. */
export function profileInForce({ regions, otherwise }: ProfileChain, fiscalYear: number | undefined): InForce {
  const year = fiscalYear ?? otherwise;
  for (const [place, { tenant, name, years, rules }] of regions.entries()) {
    const region = { tenant, name };
    const decided = years.find((one) => one.fiscalYear <= year);
    const by = place > 0 ? 'region-above' : decided?.fiscalYear === year ? 'own-year' : 'earlier-year';
    if (decided) return { by, region, decided, content: decided.content };
    if (Object.keys(rules).length > 0) return { by, region, content: { ...builtInProfile, rules } };
  }
  return { by: 'built-in', content: builtInProfile };
}
