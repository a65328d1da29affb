import type { Role } from '../../model/role.ts';
import type { PlanState } from '../../model/workflow.ts';
import { findRecipient, listRecipients, type Recipient } from '../../store/notices/recipients.ts';
import { listRecentEvents, listRecentSteps, type RecentStep } from '../../store/tasks/recent-changes.ts';
import { stepTexts } from './notice-texts.ts';
import { type NoticeParts, tell } from './tell.ts';

/** Steps are looked through again for so long: a notice that was told is never told twice. */
const LOOK_BACK = 2 * 86_400_000;

/** Who has to know that a document has come somewhere: who works on it next; after the approval, who made it. */
const CONCERNS: Readonly<Record<PlanState, Role>> = {
  drafting: 'preparer',
  'department-review': 'department-reviewer',
  'finance-review': 'finance-reviewer',
  approved: 'preparer',
  adjusting: 'preparer',
  withdrawn: 'preparer',
};

/** Tells people what has come to them since the last look: derived from the steps that stand in the database, so that none is ever missed. */
export async function tellSteps(parts: NoticeParts): Promise<void> {
  const { db } = parts.data.store;
  const since = new Date(parts.now().getTime() - LOOK_BACK).toISOString();
  for (const step of await listRecentSteps(db, 'all', since, 5000)) await tellStep(parts, step);
  for (const event of await listRecentEvents(db, since)) {
    const { kind, tenant, account, texts, about, key } = event;
    const notice = { key, kind, texts, about };
    const recipients: readonly Recipient[] =
      account === null
        ? await listRecipients(db, 'preparer', tenant)
        : [await findRecipient(db, { tenant, account })].filter((one) => one !== undefined);
    for (const recipient of recipients) await tell(parts, recipient, notice);
  }
}

async function tellStep(parts: NoticeParts, step: RecentStep): Promise<void> {
  const recipients = await listRecipients(parts.data.store.db, CONCERNS[step.to], step.tenant);
  for (const recipient of recipients) {
    if (recipient.account === step.actor) continue;
    await tell(parts, recipient, {
      key: `step/${step.id}/${step.step}`,
      kind: 'step',
      texts: stepTexts(step.action, step.kind, step.office, step.title),
      about: { kind: step.kind, id: step.id },
    });
  }
}
