import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
import type { FindingDecisionRow } from '../../store/findings/finding-decisions.ts';
import { findPaper, findPaperPart, type PaperRow, updatePaper } from '../../store/papers/papers.ts';
import { act, type Step } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { changedMeanwhile, type Expected } from '../acting/expected-revision.ts';
import { checkContent } from '../checking/check-content.ts';
import { carryDecisions, type DecisionInput, decideFinding } from '../findings/decide-finding.ts';
import { earlierPlanRow } from '../plans/earlier-plan.ts';
import { markFindings } from './mark-findings.ts';
import { mustSeePaper, ownerOf, readPaperDocument } from './read-papers.ts';
import { lineOf } from './run-papers.ts';

/** Corrects what was read wrongly from a paper. It is checked again; decisions go on where the same finding still stands. */
export async function correctPaper(acting: Acting, id: string, expected: Expected, plan: Plan): Promise<PaperRow> {
  const { tenant } = acting.actor;
  const { document } = await readPaperDocument(acting, id);
  const previous = (await earlierPlanRow(acting, tenant, plan))?.plan;
  const report = markFindings(document, await checkContent(acting, tenant, { plan, previous, document }));
  return act(acting, { tenant, action: 'paper.correct' }, async (step) => {
    const before = await mustBeCurrentPaper(step, await mustSeePaper(acting, id), expected);
    const earlier = await findPaperPart(step.db, before, 'report');
    const change = { ...lineOf(report), state: 'read', corrections: before.corrections + 1 };
    const after = await updatePaper(step.db, before, change, { plan, report });
    if (!after) throw changedMeanwhile();
    await carryDecisions(step, { owner: ownerOf(before), report: earlier }, { owner: ownerOf(after), report });
    await step.record({ subject: `paper/${id}`, after: { correction: after.corrections } });
    return after;
  });
}

/** Accepts or dismisses a finding in a paper of the own office. */
export async function decidePaperFinding(
  acting: Acting,
  id: string,
  input: DecisionInput,
): Promise<FindingDecisionRow | null> {
  const { tenant } = acting.actor;
  await mustSeePaper(acting, id);
  return act(acting, { tenant, action: 'paper.decide' }, async (step) => {
    const paper = await findPaper(step.db, tenant, id);
    if (!paper || paper.plan_id !== null) throw planMade();
    const report = await findPaperPart(step.db, paper, 'report');
    const decided = await decideFinding(step, acting.actor, ownerOf(paper), report, input);
    await step.record({ subject: `paper/${id}`, after: { ...input } });
    return decided;
  });
}

/** The paper as it stands inside the transaction, still without a plan. */
export async function mustBeCurrentPaper(
  step: Step,
  { tenant, id }: PaperRow,
  expected: Expected | undefined,
): Promise<PaperRow> {
  const paper = await findPaper(step.db, tenant, id);
  if (!paper || (expected && paper.revision !== expected.revision)) throw changedMeanwhile();
  if (paper.plan_id !== null) throw planMade();
  return paper;
}

const planMade = (): OperationalError =>
  new OperationalError('step_not_possible', {
    zh: '这份文本已存为计划，请到计划中修改。',
    en: 'A plan was made of this paper; change the plan.',
  });
