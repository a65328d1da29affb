import { OperationalError } from '../../base/operational-error.ts';
import type { FilingEntries } from '../../model/filing.ts';
import type { Plan } from '../../model/plan.ts';
import { documentKinds, planStates } from '../../model/workflow.ts';
import { subjectsOf } from '../../scoring/subjects.ts';
import { putFilingVersion } from '../../store/filings/filing-versions.ts';
import { type FilingRow, findFilingRow, updateFilingRow } from '../../store/filings/filings.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import type { Expected } from '../acting/expected-revision.ts';
import { ledgersOf } from '../ledgers/office-ledgers.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { planOf } from '../plans/plan-of.ts';
import { mustBeCurrentDocument } from '../workflow/document-rules.ts';
import { followPointer } from '../workflow/follow-pointer.ts';
import { isOpenForChange } from '../workflow/workflow.ts';
import { mustBeOwn } from './create-filing.ts';
import { basisOf, profileName } from './filing-basis.ts';
import { mustBeUnlockedPeriod } from './filing-locks.ts';
import { filingRules } from './filing-rules.ts';
import { auditedFiling, type FilingView, viewFiling } from './filing-view.ts';
import { fillFiling } from './fill-filing.ts';

/**
 * Keeps what a person added as the next version, reads the ledgers again and scores by the plan and profile in force, or by those of the approved
 * version. Where the plan was adjusted meanwhile, what was entered goes along with its lines; what was said of lines that are gone stays in
 * the earlier versions.
 */
export async function changeEntries(
  acting: Acting,
  filingId: string,
  expected: Expected,
  entries: FilingEntries,
): Promise<FilingView> {
  const known = await mustSeeFiling(acting, filingId);
  mustBeOwn(acting, known);
  const { tenant, kind } = known;
  const { db } = acting.data.store;
  const { planVersion, plan, profile } = await basisOf(db, known);
  const spokenOf = planVersion === known.plan_version ? plan : await planOf(db, known);
  mustSpeakOf(spokenOf, entries);
  const frame = {
    ...{ kind, planId: known.plan_id, planVersion, fiscalYear: known.fiscal_year },
    ...{ through: known.through, plan, profile },
  };
  const moved = spokenOf === plan ? entries : movedEntries(entries, spokenOf, plan);
  const content = await fillFiling(await ledgersOf(acting, tenant), frame, moved, acting.now().toISOString());
  return act(acting, { tenant, action: 'filing.entries' }, async (step) => {
    const before = await mustBeCurrentDocument(step.db, filingRules(kind), known, expected);
    await mustBeUnlockedPeriod(step.db, before);
    mustBeOpenFiling(before);
    const version = before.version + 1;
    const after = await updateFilingRow(step.db, before, {
      version,
      plan_version: planVersion,
      profile: profileName(profile),
      updated_at: step.at,
    });
    await putFilingVersion(step.write, { filingId, version, content, writtenBy: acting.actor.account });
    const lines = { lines: entries.lines.length, tables: entries.tables.length };
    await step.record({
      subject: `${kind}/${filingId}`,
      before: auditedFiling(before),
      after: { ...auditedFiling(after), ...lines },
    });
    return viewFiling(acting, after, content, { profile });
  });
}

/** A filing that the actor may see, or `resource_not_found`: that others exist is not told. */
export async function mustSeeFiling(acting: Acting, filingId: string): Promise<FilingRow> {
  const row = await findFilingRow(acting.data.store.db, await visibleOffices(acting), filingId);
  if (row) return row;
  throw new OperationalError('resource_not_found', {
    zh: '没有这份监控表或自评表，或您的单位无权查看。',
    en: 'There is no such monitoring or self-evaluation, or your office may not see it.',
  });
}

/** Entries at the places that their lines have in another version of the plan. */
function movedEntries({ tables, lines }: FilingEntries, from: Plan, to: Plan): FilingEntries {
  const moved = <T extends { readonly subject: string }>(list: readonly T[]): T[] =>
    list.flatMap((entry) => {
      const subject = followPointer(from, to, entry.subject);
      return subject === undefined ? [] : [{ ...entry, subject }];
    });
  return { tables: moved(tables), lines: moved(lines) };
}

/** Every entry has to speak of a table or an indicator that the plan has. */
function mustSpeakOf(plan: Plan, { tables, lines }: FilingEntries): void {
  const subjects = subjectsOf(plan);
  const ofTables = new Set(subjects.map(({ subject }) => subject));
  const ofLines = new Set(subjects.flatMap(({ indicators }) => indicators.map(({ subject }) => subject)));
  const unknown =
    tables.find(({ subject }) => !ofTables.has(subject)) ?? lines.find(({ subject }) => !ofLines.has(subject));
  if (!unknown) return;
  throw new OperationalError('unknown_line', {
    zh: `批复的计划里没有“${unknown.subject}”这一处。`,
    en: `The approved plan has nothing at "${unknown.subject}".`,
  });
}

/** What is on its way to a reviewer, or was recognised, is not changed. */
export function mustBeOpenFiling({ kind, state }: FilingRow): void {
  if (isOpenForChange(state)) return;
  throw new OperationalError('step_not_possible', {
    zh: `${documentKinds[kind].zh}正处于“${planStates[state].zh}”环节，不能修改。被退回或申请调整后才能修改。`,
    en: `The ${documentKinds[kind].en} is in "${planStates[state].en}"; it can be changed once it has been returned or an adjustment was begun.`,
  });
}
