import type { Role } from '../model/role.ts';

/** Everybody who works with business data; administrators are not among them. Whose data one sees is decided in the organisation. */
export const businessRoles: readonly Role[] = ['preparer', 'department-reviewer', 'finance-reviewer', 'reader'];
