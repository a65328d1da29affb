import { OperationalError } from '../../base/operational-error.ts';
import { readTenantKey, type TenantKey } from '../../model/tenant.ts';
import type { Store } from '../../store/open-store.ts';
import { listTenants } from '../../store/tenants/tenants.ts';

/** Whose data a single office keeps that has named no codes. */
export const SINGLE_OFFICE: TenantKey = 'local/office';

/**
 * Whose data a command works on: the tenant that is named (or MINGJI_TENANT), else the only one there is, else the single office. Throws
 * `usage` when several have data and none is named.
 */
export async function chooseTenant(
  store: Store,
  named: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<TenantKey> {
  const asked = named ?? env['MINGJI_TENANT'];
  if (asked !== undefined) return checked(asked);
  const [only, ...others] = await listTenants(store.db);
  if (others.length === 0) return only ?? SINGLE_OFFICE;
  throw new OperationalError('usage', {
    zh: `数据中有 ${others.length + 1} 个单位，请用 --tenant 指定一个：${[only, ...others].slice(0, 10).join('、')}。`,
    en: `There are data of ${others.length + 1} offices; name one with --tenant: ${[only, ...others].slice(0, 10).join(', ')}.`,
  });
}

function checked(key: string): TenantKey {
  if (readTenantKey(key)) return key;
  throw new OperationalError('usage', {
    zh: `--tenant 要写成“区划代码/单位编码”，例如 130283/512001，而不是“${key}”。`,
    en: `--tenant is written as region code/unit code, 130283/512001 for example, not "${key}".`,
  });
}
