import type { Webhook } from '../settings/webhook-setting.ts';
import { wasTaken, webhookRequest } from './webhook-forms.ts';

const PATIENCE = 20_000;
const LONGEST = 200;

/** Sends a text to a group robot of the operator. Redirections are not followed: only the address that was set is ever contacted. */
export async function sendWebhook(robot: Webhook, text: string, now: Date): Promise<void> {
  const { url, body } = webhookRequest(robot, text, now);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const said = (await answer.text()).slice(0, LONGEST);
  // The address holds the robot's key and stays out of what is told.
  if (!answer.ok || !wasTaken(jsonOf(said)))
    throw new Error(`The robot "${robot.name}" answered ${answer.status}: ${said}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
