import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { bilingual, moment, text } from './shared-schemas.ts';

const severities = ['error', 'warning', 'hint'] as const;
const ruleParams = z.strictObject({ rule: z.string().regex(/^[a-z0-9-]{1,80}$/) });

/** A checking rule, and what the finance bureau of the region has decided about it. */
export const rule = z.object({
  id: z.string(),
  topic: z.string(),
  title: bilingual,
  explanation: bilingual,
  /** The rule's own. */
  severity: z.enum(severities),
  citations: z.array(bilingual),
  /** Null where the rule holds as it is. */
  setting: z
    .object({ severity: z.enum([...severities, 'off']), reason: z.string(), changedAt: moment, changedBy: z.string() })
    .nullable(),
});

export const profile = z.object({
  id: z.string(),
  version: z.string(),
  region: z.string(),
  /** The first fiscal year that it applies to. */
  from: z.number().int(),
  title: bilingual,
  lines: z.array(z.object({ name: bilingual, value: bilingual, citations: z.array(bilingual) })),
});

export const ruleEndpoints = {
  list: endpoint({
    id: 'rule.list',
    method: 'get',
    path: '/rules',
    tag: 'rules',
    summary: { zh: '检查规则与本区划的调整', en: 'Checking rules and what the region has decided about them' },
    answer: { status: 200, schema: z.object({ items: z.array(rule) }) },
  }),
  decide: endpoint({
    id: 'rule-setting.set',
    method: 'put',
    path: '/rules/:rule/setting',
    tag: 'rules',
    summary: { zh: '停用一条规则或调整其级别，须写理由', en: 'Switch a rule off or weigh it otherwise, with a reason' },
    params: ruleParams,
    body: z.strictObject({ severity: z.enum([...severities, 'off']), reason: text(500) }),
    answer: { status: 200, schema: rule },
    errors: ['unknown_rule'],
  }),
  undecide: endpoint({
    id: 'rule-setting.remove',
    method: 'delete',
    path: '/rules/:rule/setting',
    tag: 'rules',
    summary: { zh: '恢复规则原有的级别', en: 'Let a rule hold as it is again' },
    params: ruleParams,
    answer: { status: 200, schema: rule },
    errors: ['unknown_rule'],
  }),
  listProfiles: endpoint({
    id: 'profile.list',
    method: 'get',
    path: '/profiles',
    tag: 'rules',
    summary: { zh: '评分口径：按区划和年度', en: 'Scoring profiles by region and year' },
    answer: { status: 200, schema: z.object({ items: z.array(profile) }) },
  }),
};
