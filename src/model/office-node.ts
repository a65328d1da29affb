import type { Bilingual } from '../base/bilingual.ts';

/** A node of the tree of offices: a region (区划), a department (部门), a unit below one (单位) or a finance bureau (财政部门). */
export const officeKinds = ['region', 'department', 'unit', 'finance'] as const;

export type OfficeKind = (typeof officeKinds)[number];

export const officeKindNames = {
  region: { zh: '区划', en: 'Region' },
  department: { zh: '部门', en: 'Department' },
  unit: { zh: '单位', en: 'Unit' },
  finance: { zh: '财政部门', en: 'Finance bureau' },
} as const satisfies Record<OfficeKind, Bilingual>;

/** The unit code of a region's own node: 预算单位编码 never consist of zeros alone. */
export const REGION_UNIT = '000000';
