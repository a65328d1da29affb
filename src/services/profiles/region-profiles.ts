import type { Bilingual } from '../../base/bilingual.ts';
import { FaultyInput } from '../../base/operational-error.ts';
import { profileFaults } from '../../model/profile-faults.ts';
import type { RegionProfile } from '../../model/region-profile.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database, WriteDatabase } from '../../store/database.ts';
import { countFilingsOfYear } from '../../store/filings/filings.ts';
import { listRegionProfiles, putRegionProfile, type RegionProfileRow } from '../../store/profiles/region-profiles.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { changedMeanwhile, type Expected } from '../acting/expected-revision.ts';
import { findRule } from '../checking/rule-catalogue.ts';
import { regionOf } from '../organisation/region-of.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { inForceText } from './in-force-text.ts';
import { type InForce, profileInForce, readProfileChain } from './profile-chain.ts';
import { type ProfileDifference, profileDifferences } from './profile-differences.ts';

/** What holds for the actor's region in a year, and whether the year has its own. */
export interface RegionProfileView {
  readonly region: { readonly tenant: TenantKey; readonly name: string };
  readonly fiscalYear: number;
  readonly inForce: InForce;
  readonly why: Bilingual;
  /** How often the year's own has been changed; 0 where it never had one. The ETag. */
  readonly revision: number;
}

/** What a change would do. */
export interface ProfilePreview {
  readonly differences: readonly ProfileDifference[];
  /** Monitorings and self-evaluations of the year: those that will be scored anew, and those that keep what they were approved by. */
  readonly filings: { readonly open: number; readonly approved: number };
}

/** The years for which the actor's region has its own, the newest first. */
export async function listOwnYears({ data, actor }: Acting): Promise<readonly RegionProfileRow[]> {
  const rows = await listRegionProfiles(data.store.db, [regionOf(actor.tenant)]);
  return rows.filter(({ content }) => content !== null);
}

/** By what the papers of a year are judged in the reader's region; revision 0 where it has decided nothing itself. */
export async function readRegionProfile(acting: Acting, fiscalYear: number): Promise<RegionProfileView> {
  const { data, actor } = acting;
  const { db } = data.store;
  const tenant = regionOf(actor.tenant);
  const [chain, own] = await Promise.all([readProfileChain(db, tenant, fiscalYear), newestOf(db, tenant, fiscalYear)]);
  const inForce = profileInForce(chain, fiscalYear);
  return {
    region: { tenant, name: chain.regions[0]?.name ?? tenant },
    ...{ fiscalYear, inForce, why: inForceText(inForce, fiscalYear), revision: own?.version ?? 0 },
  };
}

/** Decides for a year. What has been approved keeps the profile that it was scored by; what comes from now on is checked and scored by this one. */
export function saveRegionProfile(
  acting: Acting,
  fiscalYear: number,
  expected: Expected,
  content: RegionProfile,
): Promise<RegionProfileView> {
  mustBeSound(content);
  return putVersion(acting, fiscalYear, expected, 'region-profile.set', content);
}

/** Takes the year's own back: the one before it, or that of the region above, holds again. */
export function withdrawRegionProfile(
  acting: Acting,
  fiscalYear: number,
  expected: Expected,
): Promise<RegionProfileView> {
  return putVersion(acting, fiscalYear, expected, 'region-profile.remove', null);
}

/** What a content would change against what holds now; nothing is saved. */
export async function previewRegionProfile(
  acting: Acting,
  fiscalYear: number,
  content: RegionProfile,
): Promise<ProfilePreview> {
  mustBeSound(content);
  const { inForce } = await readRegionProfile(acting, fiscalYear);
  const filings = await countFilingsOfYear(acting.data.store.db, await visibleOffices(acting), fiscalYear);
  return { differences: profileDifferences(inForce.content, content), filings };
}

async function putVersion(
  acting: Acting,
  fiscalYear: number,
  { revision }: Expected,
  action: 'region-profile.set' | 'region-profile.remove',
  content: RegionProfile | null,
): Promise<RegionProfileView> {
  const tenant = regionOf(acting.actor.tenant);
  await act(acting, { tenant, action }, async (step) => {
    const before = await newestOf(step.db, tenant, fiscalYear);
    if ((before?.version ?? 0) !== revision) throw changedMeanwhile();
    const by = acting.actor.displayName;
    await putRegionProfile(step.write, { fiscal_year: fiscalYear, version: revision + 1, content, by });
    const subject = `region-profile/${tenant}/${fiscalYear}`;
    await step.record({ subject, before: before?.content ?? {}, after: content ?? {} });
  });
  return readRegionProfile(acting, fiscalYear);
}

async function newestOf(
  db: Database | WriteDatabase,
  tenant: TenantKey,
  fiscalYear: number,
): Promise<RegionProfileRow | undefined> {
  return (await listRegionProfiles(db, [tenant])).find((row) => row.fiscal_year === fiscalYear);
}

/** Throws `unknown_rule`, or `request_invalid` with every fault and its field. */
function mustBeSound(content: RegionProfile): void {
  for (const id of Object.keys(content.rules)) findRule(id);
  const faults = profileFaults(content);
  if (faults.length === 0) return;
  const [zh, en] = [faults.map(({ text }) => text.zh).join(''), faults.map(({ text }) => text.en).join(' ')];
  throw new FaultyInput(
    'request_invalid',
    { zh: `口径还有问题，没有保存。${zh}`, en: `Nothing was saved. ${en}` },
    faults,
  );
}
