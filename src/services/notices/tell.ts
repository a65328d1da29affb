import { insertDelivery } from '../../store/notices/deliveries.ts';
import { insertNotice, type NewNotice } from '../../store/notices/notices.ts';
import type { Recipient } from '../../store/notices/recipients.ts';
import type { Data } from '../data/open-data.ts';
import { timeOrderedId } from '../data/time-ordered-id.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Operator } from '../settings/operator.ts';

export interface NoticeParts {
  readonly data: Data;
  readonly jobs: Jobs;
  readonly operator: Operator;
  readonly now: () => Date;
}

/**
 * Tells somebody something once, in the application, and by mail where the operator has a mail server and the account an address. The mail is
 * queued in the same transaction.
 */
export async function tell(
  { data, jobs, operator, now }: NoticeParts,
  recipient: Recipient,
  notice: NewNotice,
): Promise<void> {
  const { tenant, account, email } = recipient;
  const at = now().toISOString();
  const mails = await data.write(tenant, '-', async ({ db }) => {
    const isNew = await insertNotice(db, recipient, notice, { id: timeOrderedId(), at });
    if (!isNew || email === null || !operator.mail) return false;
    const id = timeOrderedId();
    const link = operator.origin === undefined ? '' : `\n${operator.origin}`;
    const message = {
      subject: `明绩：${notice.texts.zh}`.slice(0, 120),
      text: `${notice.texts.zh}\n${notice.texts.en}\n${link}`,
    };
    const delivery = {
      tenant,
      id,
      channel: 'mail',
      target: account,
      key: notice.key,
      message,
      created_at: at,
      sent_at: null,
    } as const;
    if (await insertDelivery(db, delivery)) await jobs.add(db, 'deliver', { tenant, id }, id);
    return true;
  });
  if (mails) jobs.wake('deliver');
}
