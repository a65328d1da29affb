import { userInfo } from 'node:os';
import { OperationalError } from '../../base/operational-error.ts';
import { builtInLedgers } from '../../ledgers/definitions/built-in-ledgers.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import { readTenantKey, type TenantKey } from '../../model/tenant.ts';
import { listLedgers } from '../../store/ledgers/custom-ledgers.ts';
import { dataFolder } from '../data/data-folder.ts';
import { type Data, openData } from '../data/open-data.ts';

/** Where the ledgers are and whose they are, as a command line says it. */
export interface LedgerPlace {
  /** --data; absent: MINGJI_DATA or the usual folder. */
  readonly data?: string | undefined;
  /** --unit "130283/512001"; absent: MINGJI_UNIT, else the one office of this machine. */
  readonly unit?: string | undefined;
  readonly cwd: string;
}

/** The ledgers of one office, open for work. */
export interface Ledgers {
  readonly data: Data;
  readonly tenant: TenantKey;
  /** Built-in ones first, then the office's own. */
  readonly definitions: readonly LedgerDefinition[];
  /** Who works, as the operating system knows them. */
  readonly by: string;
}

/** The office of a machine on which only one works and nobody gave codes. */
const ONLY_OFFICE = '000000/office';

/** Opens the database, runs the work and closes it again, whatever happens. */
export async function withLedgers<T>(place: LedgerPlace, work: (ledgers: Ledgers) => Promise<T>): Promise<T> {
  const tenant = tenantOf(place.unit ?? process.env['MINGJI_UNIT'] ?? ONLY_OFFICE);
  const folder = dataFolder(place.data, place.cwd, process.env);
  const data = await openData({ folder, url: process.env['DATABASE_URL'] });
  try {
    const own = await listLedgers(data.store.db, tenant);
    return await work({ data, tenant, definitions: [...builtInLedgers, ...own], by: userName() });
  } finally {
    await data.close();
  }
}

function tenantOf(text: string): TenantKey {
  if (readTenantKey(text)) return text;
  throw new OperationalError('usage', {
    zh: `--unit ${text} 不是单位。请写成 行政区划代码/单位编码，如 130283/512001。`,
    en: `--unit ${text} is no unit; write region/unit, as 130283/512001.`,
  });
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/** The ledger of an id or Chinese title. Throws `unknown_ledger` with those there are. */
export function ledgerNamed(name: string, definitions: readonly LedgerDefinition[]): LedgerDefinition {
  const found = definitions.find(({ id, title }) => id === name || title.zh === name || `${title.zh}台账` === name);
  if (found) return found;
  throw new OperationalError('unknown_ledger', {
    zh: `没有台账“${name}”。可用的台账：${definitions.map(({ id, title }) => `${id}（${title.zh}）`).join('、')}。`,
    en: `There is no ledger "${name}"; there are ${definitions.map(({ id }) => id).join(', ')}.`,
  });
}
