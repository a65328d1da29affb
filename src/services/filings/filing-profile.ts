import type { Plan } from '../../model/plan.ts';
import type { RuleProfile } from '../../regulations/profiles/rule-profile.ts';
import type { Database, WriteDatabase } from '../../store/database.ts';
import type { FilingRow } from '../../store/filings/filings.ts';
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

/** The finance bureau has changed the profile since the filing was filled: it has to be filled again before it is handed in. */
export async function profileObstacles(db: Database | WriteDatabase, filing: FilingRow): Promise<readonly Obstacle[]> {
  if (!isOpenForChange(filing.state) || filing.approved_version !== null) return [];
  const profile = await profileOfFiling(db, filing, await planOf(db, filing));
  if (profileName(profile) === filing.profile) return [];
  return [
    {
      subject: '',
      label: '评分口径',
      why: {
        zh: `评分口径已改为${profile.title.zh}（第 ${profile.version} 版），请保存一次，按新口径重新计分。`,
        en: `The scoring profile is now "${profile.title.en}" (version ${profile.version}); save once to have it scored anew.`,
      },
    },
  ];
}

/** A filing as it stands, outside any change. */
export async function viewStoredFiling(acting: Acting, row: FilingRow): Promise<FilingView> {
  const { db } = acting.data.store;
  return viewFiling(acting, row, await contentOf(db, row, row.version), await profileObstacles(db, row));
}
