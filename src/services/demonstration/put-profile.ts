import type { Acting } from '../acting/actor.ts';
import { builtInProfile } from '../profiles/profile-chain.ts';
import { saveRegionProfile } from '../profiles/region-profiles.ts';

/** The bureau's notice for the year: a reason is due under 95 % of spending, 达成 begins at 85 %, and a plan has to say how satisfaction is asked about. */
export async function putProfile(acting: Acting, fiscalYear: number): Promise<void> {
  const { scoring } = builtInProfile;
  await saveRegionProfile(
    acting,
    fiscalYear,
    { revision: 0 },
    {
      ...builtInProfile,
      basis: `清岚财绩〔${fiscalYear - 1}〕16号`,
      scoring: {
        ...scoring,
        execution: { ...scoring.execution, reasonBelow: '95' },
        tiers: { ...scoring.tiers, achievedFrom: '85' },
      },
      rules: {
        'satisfaction-without-survey-method': {
          severity: 'warning',
          reason: '上年多个单位年末没有调查数据，今年起编报时就要写明调查方式',
        },
      },
    },
  );
}
