import { cpSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Store } from '../../store/open-store.ts';
import { logFolder } from './log-files.ts';
import { publishLog } from './publish-log.ts';

/** Copies the files of a tenant's log into a new folder: all that anybody needs to verify it, and nothing of what the records say. */
export async function exportLog(store: Store, tenant: TenantKey, out: string, cwd: string): Promise<string> {
  const target = resolve(cwd, out);
  if (existsSync(target)) {
    throw new OperationalError('file_not_writable', {
      zh: `${target} 已经存在。请给出一个新的目录，以免新旧日志混在一起。`,
      en: `${target} exists already; name a new folder, so that an old log and a new one are not mixed.`,
    });
  }
  await publishLog(store, tenant);
  const source = logFolder(store.folder, tenant);
  if (!existsSync(source)) {
    throw new OperationalError('log_invalid', {
      zh: `${tenant} 还没有日志：登记第一条内容之后才有。`,
      en: `${tenant} has no log yet; it begins with the first record.`,
    });
  }
  cpSync(source, target, { recursive: true });
  return target;
}
