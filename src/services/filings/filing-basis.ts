import type { Plan } from '../../model/plan.ts';
import type { RuleProfile } from '../../regulations/profiles/rule-profile.ts';
import type { Database, WriteDatabase } from '../../store/database.ts';
import type { FilingRow } from '../../store/filings/filings.ts';
import { findPlanRow } from '../../store/workflow/plans.ts';
import type { Acting } from '../acting/actor.ts';
import { planOf } from '../plans/plan-of.ts';
import { profileNamed, scoringProfileOf } from '../profiles/scoring-profile.ts';
import { isOpenForChange } from '../workflow/workflow.ts';
import type { Obstacle } from './filing-obstacles.ts';
import { contentOf, type FilingView, viewFiling } from './filing-view.ts';

/** How a filing names the profile that it was scored by: "130999/2026@2", "national-2020@1". */
export const profileName = ({ id, version }: Pick<RuleProfile, 'id' | 'version'>): string => `${id}@${version}`;

/** What an open filing is filled by. */
export interface FilingBasis {
  readonly planVersion: number;
  readonly plan: Plan;
  readonly profile: RuleProfile;
}

/**
 * What a filing is filled by when it is filled again: the plan approved last and the profile in force for its office and year, until a version of
 * it has been approved; from then on the plan and profile of that version, also in an adjustment.
 */
export async function basisOf(db: Database | WriteDatabase, filing: FilingRow): Promise<FilingBasis> {
  const { tenant, plan_id, plan_version, fiscal_year, approved_version } = filing;
  if (approved_version !== null) {
    const plan = await planOf(db, filing);
    return { planVersion: plan_version, plan, profile: await profileNamed(db, filing.profile, plan) };
  }
  const planVersion = (await findPlanRow(db, [tenant], plan_id))?.approved_version ?? plan_version;
  const plan = await planOf(db, { ...filing, plan_version: planVersion });
  return { planVersion, plan, profile: await scoringProfileOf(db, tenant, fiscal_year, plan) };
}

/** The plan was adjusted, or the profile changed, since the filing was filled: it has to be filled again before it is handed in. */
export function basisObstacles({ plan_version, profile }: FilingRow, basis: FilingBasis): readonly Obstacle[] {
  return [
    ...(basis.planVersion === plan_version ? [] : [otherPlan(basis.planVersion)]),
    ...(profileName(basis.profile) === profile ? [] : [otherProfile(basis.profile)]),
  ];
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
  const content = await contentOf(db, row, row.version);
  if (!isOpenForChange(row.state)) return viewFiling(acting, row, content);
  const basis = await basisOf(db, row);
  return viewFiling(acting, row, content, { profile: basis.profile, obstacles: basisObstacles(row, basis) });
}
