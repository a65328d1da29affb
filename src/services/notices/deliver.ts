import type { DeliveryRow } from '../../store/notices/deliveries.ts';
import { listUnsent, markSent, takeDelivery } from '../../store/notices/deliveries.ts';
import { findRecipient } from '../../store/notices/recipients.ts';
import type { JobData } from '../jobs/job-kinds.ts';
import { sendMail } from './send-mail.ts';
import { sendWebhook } from './send-webhook.ts';
import type { NoticeParts } from './tell.ts';

/**
 * Sends one message. It is held while it is sent and marked in the same transaction, so that two processes never send it both; whoever dies
 * between the other server's yes and the mark sends it once more, which is better than never.
 */
export async function deliver(parts: NoticeParts, key: JobData['deliver']): Promise<void> {
  const { data, now } = parts;
  await data.write(key.tenant, '-', async ({ db }) => {
    const delivery = await takeDelivery(db, key);
    if (!delivery) return;
    await send(parts, delivery);
    await markSent(db, key, now().toISOString());
  });
}

/** What is no longer wanted (the address or the robot was taken away) counts as sent: nobody waits for it. */
async function send({ data, operator, now }: NoticeParts, delivery: DeliveryRow): Promise<void> {
  const { channel, target, tenant, message } = delivery;
  if (channel === 'webhook') {
    const robot = operator.webhooks.find(({ name }) => name === target);
    if (robot) await sendWebhook(robot, message.text, now());
    return;
  }
  const email = (await findRecipient(data.store.db, { tenant, account: target }))?.email;
  if (operator.mail && email) await sendMail(operator.mail, { to: email, ...message });
}

/** Queues what was put up to be sent and has no job: after a restore. */
export async function queueUnsent({ data, jobs }: NoticeParts): Promise<void> {
  for (const { tenant, id } of await listUnsent(data.store.db)) {
    if (!(await jobs.has('deliver', id)))
      await data.write(tenant, '-', ({ db }) => jobs.add(db, 'deliver', { tenant, id }, id));
  }
}
