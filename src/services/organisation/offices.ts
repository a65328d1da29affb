import { OperationalError } from '../../base/operational-error.ts';
import { type OfficeKind, REGION_UNIT } from '../../model/office-node.ts';
import { isAdministrator } from '../../model/role.ts';
import { type TenantKey, tenantKey } from '../../model/tenant.ts';
import { findOffice, insertOffice, listOffices, nameOffice, type OfficeRow } from '../../store/organisation/offices.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { visibleOffices } from './visible-offices.ts';

/** An office of the tree. */
export type OfficeView = OfficeRow;

/** The offices somebody sees: administrators the whole tree (but no business data), everybody else their own part. */
export async function readOffices(acting: Acting, after: string, limit: number): Promise<readonly OfficeRow[]> {
  const { role } = acting.actor;
  const among = role !== null && isAdministrator(role) ? 'all' : await visibleOffices(acting);
  return listOffices(acting.data.store.db, { among, after, limit });
}

export interface NewOffice {
  readonly region: string;
  /** 预算单位编码; absent for a region. */
  readonly unit?: string | undefined;
  readonly name: string;
  readonly kind: OfficeKind;
  readonly parent: TenantKey;
}

/** Adds an office below another: regions, departments and finance bureaus below a region, units below a department or a unit. */
export async function createOffice(acting: Acting, input: NewOffice): Promise<OfficeRow> {
  const { region, name, kind, parent } = input;
  const unit = kind === 'region' ? REGION_UNIT : input.unit;
  if (unit === undefined || (unit === REGION_UNIT) !== (kind === 'region')) throw wrongPlace();
  const office = { tenant: tenantKey({ region, unit }), region, unit, name, parent, kind, closed_at: null };
  return act(acting, { tenant: parent, action: 'office.create' }, async (step) => {
    const above = await findOffice(step.db, parent);
    if (!above || above.closed_at !== null || !fitsBelow(office, above)) throw wrongPlace();
    if (!(await insertOffice(step.db, office))) throw codeTaken(office);
    await step.record({ subject: `office/${office.tenant}`, after: office });
    return office;
  });
}

/** Whether an office may stand below another one: kinds and regions fit. */
export function fitsBelow({ kind, region }: OfficeRow, above: OfficeRow): boolean {
  if (kind === 'region') return above.kind === 'region' && region !== above.region;
  if (region !== above.region) return false;
  return kind === 'unit' ? above.kind === 'department' || above.kind === 'unit' : above.kind === 'region';
}

/** Gives an office another name. Codes and places stay: they are the key of its data. */
export async function renameOffice(acting: Acting, tenant: TenantKey, name: string): Promise<OfficeRow> {
  if (!(await findOffice(acting.data.store.db, tenant))) throw noOffice();
  return act(acting, { tenant, action: 'office.rename' }, async (step) => {
    const before = await findOffice(step.db, tenant);
    if (!before) throw noOffice();
    const after = { ...before, name };
    await nameOffice(step.db, after);
    await step.record({ subject: `office/${tenant}`, before: { name: before.name }, after: { name } });
    return after;
  });
}

/** The error of an office that is not there, or that the reader may not see. */
export const noOffice = (): OperationalError =>
  new OperationalError('resource_not_found', { zh: '没有这个单位。', en: 'There is no such office.' });

const codeTaken = ({ region, unit }: OfficeRow): OperationalError =>
  new OperationalError('already_exists', {
    zh: `区划 ${region} 中编码 ${unit} 已被使用。`,
    en: `The code ${unit} is taken in the region ${region}.`,
  });

/** The error of an office that would stand below one that takes none of its kind. */
export const wrongPlace = (): OperationalError =>
  new OperationalError('request_invalid', {
    zh: '单位放错了位置：区划、部门和财政部门放在区划之下，单位放在同一区划的部门或单位之下；不能放在自己的下级或已停用的单位之下；区划没有单位编码，其他单位必须有。',
    en: 'The office stands in the wrong place: regions, departments and finance bureaus go below a region, units below a department or unit of the same region; never below what is under it or is closed; a region has no unit code, every other office has one.',
  });
