import { OperationalError } from '../../base/operational-error.ts';
import type { PaperReport } from '../../checking/reports/paper-report.ts';
import type { Plan } from '../../model/plan.ts';
import { findPaperPart, type PaperRow, updatePaper } from '../../store/papers/papers.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { changedMeanwhile } from '../acting/expected-revision.ts';
import { checkContent } from '../checking/check-content.ts';
import { carryDecisions } from '../findings/decide-finding.ts';
import { earlierPlanRow } from '../plans/earlier-plan.ts';
import { moveToYear } from '../plans/move-to-year.ts';
import { auditedPlan, mustBeUnlocked, type PlanView, viewPlan } from '../plans/plan-view.ts';
import { type NewVersion, putNewPlan, titleOf } from '../plans/put-plan-version.ts';
import { mustBeCurrentPaper } from './change-paper.ts';
import { mustSeePaper, readPaperFindings, readPaperPlan } from './read-papers.ts';

/**
 * Saves a paper as a draft plan. Of its own year it is the plan, with the paper and what was decided about its findings; for another year it is
 * where the new plan begins.
 */
export async function makePlan(
  acting: Acting,
  id: string,
  { fiscalYear, title }: { readonly fiscalYear?: number | undefined; readonly title?: string | undefined },
): Promise<PlanView> {
  const { actor } = acting;
  const { tenant } = actor;
  const { paper, plan } = await readPaperPlan(acting, id);
  if (paper.state !== 'read') throw nothingToSave();
  const year = fiscalYear ?? plan.fiscalYear;
  if (year === undefined) throw yearMissing();
  const isItsYear = plan.fiscalYear === undefined || plan.fiscalYear === year;
  const { report } = await readPaperFindings(acting, id);
  const version = isItsYear ? asItIs(paper, plan, report) : await moved(acting, plan, year);
  return act(acting, { tenant, action: 'paper.make-plan' }, async (step) => {
    await mustBeUnlocked(step.db, { tenant, fiscal_year: year });
    const before = await mustBeCurrentPaper(step, await mustSeePaper(acting, id), undefined);
    const named = title ?? titleOf(version.plan, paper.file_name);
    const row = await putNewPlan(step, actor, { fiscalYear: year, title: named }, version);
    if (!(await updatePaper(step.db, before, { plan_id: row.plan_id }))) throw changedMeanwhile();
    if (isItsYear) {
      const owner = { tenant, id, version: before.corrections };
      await carryDecisions(
        step,
        { owner, report: await findPaperPart(step.db, before, 'report') },
        { owner: { tenant, id: row.plan_id, version: 1 }, report: version.report },
      );
    }
    await step.record({ subject: `plan/${row.plan_id}`, after: { ...auditedPlan(row), paper: id } });
    return viewPlan(step.db, actor, row);
  });
}

function asItIs({ sha256, file_name, size }: PaperRow, plan: Plan, report: PaperReport): NewVersion {
  return { plan, report, origin: 'paper', paper: { sha256, file_name, size } };
}

async function moved(acting: Acting, earlier: Plan, fiscalYear: number): Promise<NewVersion> {
  const { tenant } = acting.actor;
  const plan = moveToYear(earlier, fiscalYear);
  const previous = (await earlierPlanRow(acting, tenant, plan, fiscalYear))?.plan ?? before(earlier, fiscalYear);
  const report = await checkContent(acting, tenant, { plan, previous, fiscalYear });
  return { plan, report, origin: 'plan', paper: null };
}

/** Where the office has no plan of the year before, the paper may be it. */
const before = (plan: Plan, fiscalYear: number): Plan | undefined =>
  plan.fiscalYear === fiscalYear - 1 ? plan : undefined;

const nothingToSave = (): OperationalError =>
  new OperationalError('step_not_possible', {
    zh: '这份文件里没有读出项目和指标，不能存为计划。可以新建空白计划。',
    en: 'No project and no indicator was read from this file, so it cannot become a plan; begin an empty one.',
  });

const yearMissing = (): OperationalError =>
  new OperationalError('request_invalid', {
    zh: '文本里没有写明年度，请用 fiscalYear 指定。',
    en: 'The paper names no year; give it as fiscalYear.',
  });
