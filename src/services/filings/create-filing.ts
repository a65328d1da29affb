import { OperationalError } from '../../base/operational-error.ts';
import type { FilingKind } from '../../model/filing.ts';
import { documentKinds } from '../../model/workflow.ts';
import { putFilingVersion } from '../../store/filings/filing-versions.ts';
import { type FilingRow, insertFiling } from '../../store/filings/filings.ts';
import type { PlanRow } from '../../store/workflow/plans.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { ledgersOf } from '../ledgers/office-ledgers.ts';
import { planOf } from '../plans/plan-of.ts';
import { mustSeePlan } from '../plans/plan-view.ts';
import { scoringProfileOf } from '../profiles/scoring-profile.ts';
import { profileName } from './filing-basis.ts';
import { mustBeUnlockedPeriod } from './filing-locks.ts';
import { auditedFiling, type FilingView, viewFiling } from './filing-view.ts';
import { fillFiling } from './fill-filing.ts';

export interface NewFiling {
  readonly kind: FilingKind;
  readonly planId: string;
  /** The last day of the monitored period; a self-evaluation is of the whole year. */
  readonly through?: string;
}

/** Begins a monitoring or a self-evaluation of an approved plan of the actor's office, filled from the ledgers. */
export async function createFiling(acting: Acting, { kind, planId, through }: NewFiling): Promise<FilingView> {
  const plan = await mustSeePlan(acting, planId);
  mustBeOwn(acting, plan);
  const { tenant, fiscal_year, approved_version } = plan;
  if (approved_version === null) throw notApproved(plan);
  const end = through ?? `${fiscal_year}-12-31`;
  if (!end.startsWith(`${fiscal_year}-`)) throw otherYear(end, fiscal_year);
  const { actor, data } = acting;
  const content = await planOf(data.store.db, { tenant, plan_id: planId, plan_version: approved_version });
  const profile = await scoringProfileOf(data.store.db, tenant, fiscal_year, content);
  const frame = {
    ...{ kind, planId, planVersion: approved_version, fiscalYear: fiscal_year, through: end },
    ...{ plan: content, profile },
  };
  const filledAt = acting.now().toISOString();
  const filing = await fillFiling(await ledgersOf(acting, tenant), frame, { tables: [], lines: [] }, filledAt);
  return act(acting, { tenant, action: 'filing.create' }, async (step) => {
    const row: FilingRow = {
      ...{ tenant, filing_id: step.newId(), kind, plan_id: planId, plan_version: approved_version, fiscal_year },
      ...{ through: end, title: plan.title, profile: profileName(profile), state: 'drafting' },
      ...{ version: 1, revision: 1, submitted_version: null, approved_version: null, submitted_by: null },
      ...{ endorsed_by: null, created_at: step.at, created_by: actor.account, updated_at: step.at },
    };
    await mustBeUnlockedPeriod(step.db, row);
    if (!(await insertFiling(step.db, row))) throw thereAlready(kind, end);
    await putFilingVersion(step.write, {
      ...{ filingId: row.filing_id, version: 1, content: filing, writtenBy: actor.account },
    });
    await step.record({ subject: `${kind}/${row.filing_id}`, after: auditedFiling(row) });
    return viewFiling(acting, row, filing, { profile });
  });
}

/** A preparer prepares for the own office; what stands under it is for its own people. */
export function mustBeOwn({ actor }: Acting, { tenant }: Pick<PlanRow, 'tenant'>): void {
  if (actor.tenant === tenant) return;
  throw new OperationalError('not_allowed', {
    zh: '只有编报单位自己的填报人可以填写。',
    en: 'Only a preparer of the own office may fill this in.',
  });
}

const notApproved = ({ title }: PlanRow): OperationalError =>
  new OperationalError('plan_not_approved', {
    zh: `“${title}”还没有批复。批复后才能监控和自评。`,
    en: `"${title}" has not been approved yet; monitoring and self-evaluation come after that.`,
  });

const otherYear = (through: string, year: number): OperationalError =>
  new OperationalError('request_invalid', {
    zh: `计划是 ${year} 年度的，监控截止日 ${through} 不在这一年。`,
    en: `The plan is of ${year}; the day ${through} is not in that year.`,
  });

const thereAlready = (kind: FilingKind, through: string): OperationalError =>
  new OperationalError('already_exists', {
    zh: `这份计划已有截至 ${through} 的${documentKinds[kind].zh}，请打开它继续填写。`,
    en: `There is a ${documentKinds[kind].en} up to ${through} already; open that one.`,
  });
