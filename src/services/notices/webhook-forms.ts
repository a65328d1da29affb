import { createHmac } from 'node:crypto';
import type { Webhook } from '../settings/webhook-setting.ts';

/** One request to a robot. */
export interface WebhookRequest {
  readonly url: string;
  readonly body: object;
}

const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64');

/** The request as each of them documents it: a text message, signed where the robot has a secret. */
export function webhookRequest({ kind, url, secret }: Webhook, text: string, now: Date): WebhookRequest {
  switch (kind) {
    case 'wecom':
      // 企业微信 群机器人: the key stands in the address.
      return { url, body: { msgtype: 'text', text: { content: text } } };
    case 'dingtalk':
      // 钉钉 自定义机器人 加签: HMAC-SHA256 over "timestamp\nsecret" (milliseconds), base64, in the address.
      return {
        url: secret === undefined ? url : dingtalkUrl(url, secret, now.getTime()),
        body: { msgtype: 'text', text: { content: text } },
      };
    case 'feishu':
      // 飞书 自定义机器人 签名校验: the key of the HMAC is "timestamp\nsecret" (seconds), its text empty, and it stands in the body.
      return {
        url,
        body: { ...(secret !== undefined && feishuSign(secret, now)), msg_type: 'text', content: { text } },
      };
  }
}

function dingtalkUrl(url: string, secret: string, timestamp: number): string {
  const signed = new URL(url);
  signed.searchParams.set('timestamp', String(timestamp));
  signed.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`));
  return signed.href;
}

function feishuSign(secret: string, now: Date): { readonly timestamp: string; readonly sign: string } {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
}

/** What the robot answered; all three answer 200 to what they refuse, and say so in the body. */
export function wasTaken(answer: unknown): boolean {
  const { errcode, code, StatusCode } = { ...(answer as object) } as Record<string, unknown>;
  return [errcode, code, StatusCode].some((one) => one === 0);
}
