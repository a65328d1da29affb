import { dayInChina } from '../../base/china-time.ts';
import { OperationalError } from '../../base/operational-error.ts';
import { appendToLog } from '../../store/log/append-to-log.ts';
import type { PublicationRow } from '../../store/publications/publications.ts';
import { findPublicationRow, updatePublicationRow } from '../../store/publications/publications.ts';
import { act, type Step } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { changedMeanwhile, type Expected } from '../acting/expected-revision.ts';
import { auditedPublication, mustSeePublication, type PublicationView, viewPublication } from './publication-view.ts';
import { contentToPublish, planOfPublication } from './published-document.ts';

/**
 * The finance bureau's word on a proposal. What is approved is put into the office's log with its whole content: the public page is made from
 * there, so that everything on it can be proved.
 */
export async function decidePublication(
  acting: Acting,
  id: string,
  expected: Expected,
  { approved, note }: { readonly approved: boolean; readonly note: string },
): Promise<PublicationView> {
  const known = await mustSeePublication(acting, id);
  const content = approved ? await contentToPublish(acting, known, dayInChina(acting.now())) : undefined;
  const row = await act(acting, { tenant: known.tenant, action: 'publication.decide' }, async (step) => {
    const before = await mustBeCurrent(step, known, expected, 'proposed');
    if (before.proposed_by === acting.actor.account) throw fourEyes();
    const logIndex =
      content &&
      (await appendToLog(
        step.write,
        { kind: 'publication', subject: id, version: before.revision, content: { ...content } },
        'content',
      ));
    const after = await updatePublicationRow(step.db, before, {
      state: approved ? 'published' : 'refused',
      ...{ decided_at: step.at, decided_by_name: acting.actor.displayName, note, log_index: logIndex ?? null },
    });
    await recordChange(step, before, after);
    return after;
  });
  return viewPublication(row, await planOfPublication(acting.data.store.db, acting, row));
}

/** Takes a publication from the public. That it was public stays in the log. */
export async function withdrawPublication(
  acting: Acting,
  id: string,
  expected: Expected,
  note: string,
): Promise<PublicationView> {
  const known = await mustSeePublication(acting, id);
  const row = await act(acting, { tenant: known.tenant, action: 'publication.withdraw' }, async (step) => {
    const before = await mustBeCurrent(step, known, expected, 'published', 'proposed');
    const after = await updatePublicationRow(step.db, before, {
      ...{ state: 'withdrawn', withdrawn_at: step.at, withdrawn_by_name: acting.actor.displayName, note },
    });
    await recordChange(step, before, after);
    return after;
  });
  return viewPublication(row, await planOfPublication(acting.data.store.db, acting, row));
}

async function mustBeCurrent(
  step: Step,
  { tenant, publication_id }: PublicationRow,
  expected: Expected,
  ...states: readonly PublicationRow['state'][]
): Promise<PublicationRow> {
  const row = await findPublicationRow(step.db, [tenant], publication_id);
  if (!row || row.revision !== expected.revision) throw changedMeanwhile();
  if (!states.includes(row.state)) throw notPossible(row);
  return row;
}

async function recordChange(step: Step, before: PublicationRow, after: PublicationRow): Promise<void> {
  const subject = `publication/${before.publication_id}`;
  await step.record({ subject, before: auditedPublication(before), after: auditedPublication(after) });
}

const STATES = {
  proposed: { zh: '申请中', en: 'proposed' },
  published: { zh: '已公开', en: 'published' },
  refused: { zh: '不同意公开', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} as const;

const notPossible = ({ state }: PublicationRow): OperationalError =>
  new OperationalError('step_not_possible', {
    zh: `这项公开现在是“${STATES[state].zh}”，不能这样办理。`,
    en: `The publication is ${STATES[state].en}; this is not possible from there.`,
  });

const fourEyes = (): OperationalError =>
  new OperationalError('four_eyes', {
    zh: '申请公开和同意公开须由不同的人办理。',
    en: 'Proposing and approving a publication are for different people.',
  });
