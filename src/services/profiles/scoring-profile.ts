import { OperationalError } from '../../base/operational-error.ts';
import { REGION_UNIT } from '../../model/office-node.ts';
import type { Plan } from '../../model/plan.ts';
import { readTenantKey, type TenantKey, tenantKey } from '../../model/tenant.ts';
import { ruleProfileOf } from '../../regulations/profiles/region-scoring.ts';
import type { RuleProfile } from '../../regulations/profiles/rule-profile.ts';
import type { Database, WriteDatabase } from '../../store/database.ts';
import { findOffice } from '../../store/organisation/offices.ts';
import { findRegionProfile } from '../../store/profiles/region-profiles.ts';
import { chooseProfile, hasCostLevel } from '../scoring/choose-profile.ts';
import {
  type DecidedYear,
  decidedYear,
  type InForce,
  type ProfileChain,
  profileInForce,
  readProfileChain,
} from './profile-chain.ts';

/** By what a plan of an office is scored in a year, as things stand. */
export async function scoringProfileOf(
  db: Database | WriteDatabase,
  tenant: TenantKey,
  fiscalYear: number,
  plan: Plan,
): Promise<RuleProfile> {
  return scoringIn(await readProfileChain(db, tenant, fiscalYear), fiscalYear, plan);
}

/** The same out of what has been read. */
export function scoringIn(chain: ProfileChain, fiscalYear: number | undefined, plan: Plan): RuleProfile {
  return decidedScoring(profileInForce(chain, fiscalYear), plan) ?? chooseProfile(undefined, plan);
}

/** The scoring that a region has decided; undefined where the built-in one holds. */
export function decidedScoring({ region, decided }: InForce, plan: Plan): RuleProfile | undefined {
  return region && decided && profileFrom(region, decided, plan);
}

/** The very profile that a result was made by, however old: a built-in one ("national-2020@1") or a version of a region's ("130999/2026@2"). */
export async function profileNamed(db: Database | WriteDatabase, name: string, plan: Plan): Promise<RuleProfile> {
  const [, code, year, version] = /^([^/]+)\/(\d{4})@(\d+)$/.exec(name) ?? [];
  if (code === undefined) return chooseProfile(name, plan);
  const tenant = tenantKey({ region: code, unit: REGION_UNIT });
  const [row, office] = await Promise.all([
    findRegionProfile(db, tenant, Number(year), Number(version)),
    findOffice(db, tenant),
  ]);
  const decided = row && decidedYear(row);
  if (!decided) throw gone(name);
  return profileFrom({ tenant, name: office?.name ?? code }, decided, plan);
}

function profileFrom(
  { tenant, name }: NonNullable<InForce['region']>,
  { fiscalYear, version, content }: DecidedYear,
  plan: Plan,
): RuleProfile {
  const title = { zh: `${name}${fiscalYear}年度评分口径`, en: `scoring profile of ${name}, ${fiscalYear}` };
  const id = `${readTenantKey(tenant)?.region}/${fiscalYear}`;
  const by = { id, version: String(version), title, region: name, fiscalYear, basis: content.basis };
  return ruleProfileOf(content.scoring, by, hasCostLevel(plan));
}

const gone = (name: string): OperationalError =>
  new OperationalError('unknown_profile', {
    zh: `评分口径“${name}”已不存在，数据可能不完整。请用“mingji log verify”核对。`,
    en: `The profile "${name}" is no longer there; the data may be incomplete: run "mingji log verify".`,
  });
