import type { Plan } from '../../model/plan.ts';
import type { RuleProfile } from '../../regulations/profiles/rule-profile.ts';
import type { Database, WriteDatabase } from '../../store/database.ts';
import type { FilingRow } from '../../store/filings/filings.ts';
import { findPlanRow } from '../../store/workflow/plans.ts';
import type { Acting } from '../acting/actor.ts';
import { profileNamed, scoringProfileOf } from '../profiles/scoring-profile.ts';
import { isOpenForChange } from '../workflow/workflow.ts';
import type { Obstacle } from './filing-obstacles.ts';
import { contentOf, type FilingView, planOf, viewFiling } from './filing-view.ts';

/** How a filing names the profile that it was scored by: "130999/2026@2", "national-2020@1". */
export const profileName = ({ id, version }: Pick<RuleProfile, 'id' | 'version'>): string => `${id}@${version}`;

/**
 * By what a filing is scored when it is filled again: by what is in force for its office and year, until a version has been approved; from then on
 * by the profile of that version, also in an adjustment.
 */
export async function profileOfFiling(
  db: Database | WriteDatabase,
  { tenant, fiscal_year, approved_version, profile }: FilingRow,
  plan: Plan,
): Promise<RuleProfile> {
  return approved_version === null ? scoringProfileOf(db, tenant, fiscal_year, plan) : profileNamed(db, profile, plan);
}

/** The version of its plan that a filing goes by when it is filled again: the one approved last, until a version of the filing has been approved. */
export async function planVersionOf(
  db: Database | WriteDatabase,
  { tenant, plan_id, plan_version, approved_version }: FilingRow,
): Promise<number> {
  if (approved_version !== null) return plan_version;
  return (await findPlanRow(db, [tenant], plan_id))?.approved_version ?? plan_version;
}

/** The plan was adjusted, or the profile changed, since the filing was filled: it has to be filled again before it is handed in. */
export async function basisObstacles(db: Database | WriteDatabase, filing: FilingRow): Promise<readonly Obstacle[]> {
  if (!isOpenForChange(filing.state) || filing.approved_version !== null) return [];
  const obstacles: Obstacle[] = [];
  const version = await planVersionOf(db, filing);
  if (version !== filing.plan_version) obstacles.push(otherPlan(version));
  const profile = await profileOfFiling(db, filing, await planOf(db, { ...filing, plan_version: version }));
  if (profileName(profile) !== filing.profile) obstacles.push(otherProfile(profile));
  return obstacles;
}

const otherPlan = (version: number): Obstacle => ({
  subject: '',
  label: '批复的计划',
  why: {
    zh: `计划已调整并批复（第 ${version} 版），请保存一次，按新的指标重新填好。`,
    en: `The plan was adjusted and approved (version ${version}); save once to have this filled by it.`,
  },
});

const otherProfile = ({ title, version }: RuleProfile): Obstacle => ({
  subject: '',
  label: '评分口径',
  why: {
    zh: `评分口径已改为${title.zh}（第 ${version} 版），请保存一次，按新口径重新计分。`,
    en: `The scoring profile is now "${title.en}" (version ${version}); save once to have it scored anew.`,
  },
});

/** A filing as it stands, outside any change. */
export async function viewStoredFiling(acting: Acting, row: FilingRow): Promise<FilingView> {
  const { db } = acting.data.store;
  return viewFiling(acting, row, await contentOf(db, row, row.version), await basisObstacles(db, row));
}
