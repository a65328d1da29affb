/** A node of the tree of offices: a region (区划), a department (部门), a unit below one (单位) or a finance bureau (财政部门). */
export const officeKinds = ['region', 'department', 'unit', 'finance'] as const;

export type OfficeKind = (typeof officeKinds)[number];

/** The unit code of a region's own node: 预算单位编码 never consist of zeros alone. */
export const REGION_UNIT = '000000';
