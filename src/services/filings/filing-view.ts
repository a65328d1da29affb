import type { Filing } from '../../model/filing.ts';
import type { PlanStep } from '../../model/workflow.ts';
import { percentOf } from '../../regulations/profiles/region-scoring.ts';
import type { RuleProfile, TierBounds } from '../../regulations/profiles/rule-profile.ts';
import type { Database } from '../../store/database.ts';
import { findFilingVersion } from '../../store/filings/filing-versions.ts';
import type { FilingRow } from '../../store/filings/filings.ts';
import type { Acting } from '../acting/actor.ts';
import { isOpenForChange, possibleSteps } from '../workflow/workflow.ts';
import { type Obstacle, obstaclesOf } from './filing-obstacles.ts';

/** A filing with its content, and what the reader may do with it. */
export interface FilingView {
  readonly row: FilingRow;
  readonly content: Filing;
  readonly obstacles: readonly Obstacle[];
  readonly possibleSteps: readonly PlanStep[];
  readonly editable: boolean;
  /** The shares of the weight, in percent, between which the tiers hold by which it is scored when it is saved; undefined where it is not open. */
  readonly tiers: RuleProfile['tiers']['value'] | undefined;
}

interface MoreOfFiling {
  readonly profile?: RuleProfile;
  /** What else keeps it from being handed in, beside what its content lacks. */
  readonly obstacles?: readonly Obstacle[];
}

/** A filing as its reader sees it, with the steps that are open to them. */
export function viewFiling(
  { actor }: Acting,
  row: FilingRow,
  content: Filing,
  { profile, obstacles = [] }: MoreOfFiling = {},
): FilingView {
  return {
    row,
    content,
    tiers: profile && tiersInPercent(profile),
    obstacles: [...obstacles, ...obstaclesOf(content)],
    possibleSteps: possibleSteps(row.state, actor.role),
    editable: actor.role === 'preparer' && actor.tenant === row.tenant && isOpenForChange(row.state),
  };
}

function tiersInPercent({ tiers: { value } }: RuleProfile): RuleProfile['tiers']['value'] {
  const { achieved, partly, missed } = value;
  const inPercent = ({ least, most, includesMost }: TierBounds): TierBounds => ({
    ...{ least: percentOf(least), most: percentOf(most), includesMost },
  });
  return { achieved: inPercent(achieved), partly: inPercent(partly), missed: inPercent(missed) };
}

/** The content of the version that stands. */
export async function contentOf(db: Database, { tenant, filing_id }: FilingRow, version: number): Promise<Filing> {
  const stored = await findFilingVersion(db, tenant, filing_id, version);
  if (!stored) throw new Error(`contentOf: the filing ${filing_id} has no version ${version}`);
  return stored.content;
}

/** What the audit trail keeps of a filing. */
export function auditedFiling({ kind, plan_id, through, state, version, revision }: FilingRow): object {
  return { kind, planId: plan_id, through, state, version, revision };
}
