import { z } from 'zod';
import type { Understood } from './setting.ts';

/** A robot of a group chat that the operator has set up: 企业微信, 钉钉 or 飞书. */
export interface Webhook {
  /** What the log and the metrics call it. */
  readonly name: string;
  readonly kind: 'wecom' | 'dingtalk' | 'feishu';
  readonly url: string;
  /** 钉钉 加签 and 飞书 签名校验. */
  readonly secret?: string | undefined;
  /** 区划 whose deadlines it is told; all of them where none is named. */
  readonly region?: string | undefined;
}

const webhooksSchema = z.array(
  z.strictObject({
    name: z.string().min(1).max(64),
    kind: z.enum(['wecom', 'dingtalk', 'feishu']),
    url: z.url({ protocol: /^https?$/ }),
    secret: z.string().min(1).optional(),
    region: z.coerce.string().optional(),
  }),
);

/** The list as it stands in the file, or as JSON in the environment. */
export function webhooks(written: unknown): Understood<readonly Webhook[]> {
  const parsed = webhooksSchema.safeParse(typeof written === 'string' ? parsedJson(written) : written);
  if (parsed.success && new Set(parsed.data.map(({ name }) => name)).size === parsed.data.length)
    return { value: parsed.data };
  const [issue] = parsed.error?.issues ?? [];
  const where = issue ? `${issue.path.join('.')} ${issue.message}` : 'name';
  return {
    why: {
      zh: `每个机器人写 name（不重复）、kind（wecom、dingtalk 或 feishu）和 url，可加 secret 和 region（${where}）`,
      en: `each one has a name of its own, kind (wecom, dingtalk or feishu) and url, and may have secret and region (${where})`,
    },
  };
}

function parsedJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}
