import type { Bilingual } from '../base/bilingual.ts';

/**
 * What an account may be. One account has one role, so that the three administrators exclude one another and none of them touches business
 * data (GB/T 22239-2019 8.1.5: system, audit and security management are apart).
 */
export const roles = {
  preparer: { zh: '填报人', en: 'Preparer' },
  'department-reviewer': { zh: '部门审核人', en: 'Department reviewer' },
  'finance-reviewer': { zh: '财政审核人', en: 'Finance reviewer' },
  reader: { zh: '只读', en: 'Reader' },
  'system-administrator': { zh: '系统管理员', en: 'System administrator' },
  'security-administrator': { zh: '安全管理员', en: 'Security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'Audit administrator' },
} as const satisfies Record<string, Bilingual>;

export type Role = keyof typeof roles;

export const roleIds = Object.keys(roles) as [Role, ...Role[]];

/** Whether the role keeps the installation and sees no business data. An account never crosses this line. */
export function isAdministrator(role: Role): boolean {
  return role.endsWith('-administrator');
}
