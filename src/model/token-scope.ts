import type { Bilingual } from '../base/bilingual.ts';

/** What a program of another system may be allowed to do for an office: narrow parts, each asked for by name. */
export const tokenScopes = {
  'offices:read': { zh: '读取单位名录', en: 'Read the offices' },
  'rules:read': { zh: '读取检查规则与评分口径', en: 'Read checking rules and scoring profiles' },
  'plans:read': { zh: '读取绩效计划及检查结果', en: 'Read plans and what the check found' },
  'ledgers:read': { zh: '读取台账记录', en: 'Read ledgers and their records' },
  'records:write': { zh: '登记、更正、撤回台账记录', en: 'Enter, correct and withdraw records' },
} as const satisfies Record<string, Bilingual>;

export type TokenScope = keyof typeof tokenScopes;

export const tokenScopeIds = Object.keys(tokenScopes) as [TokenScope, ...TokenScope[]];
