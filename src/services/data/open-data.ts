import type { Bilingual } from '../../base/bilingual.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { openStore, type Store, type StoreSettings } from '../../store/open-store.ts';
import { listTenants } from '../../store/tenants/tenants.ts';
import { type Write, write } from '../../store/writes/write.ts';
import { publishLog } from '../log/publish-log.ts';
import { writeContext } from './write-context.ts';

/** The data of an installation, open for work. */
export interface Data {
  readonly store: Store;
  /** Runs one write for a tenant: all of it or nothing, with its log entries. The log's files follow by themselves. */
  readonly write: <T>(tenant: TenantKey, by: string, work: (write: Write) => Promise<T>) => Promise<T>;
  /** Brings the log's files up to date now. */
  readonly publish: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Writes that come close together share one checkpoint. */
const PUBLISH_AFTER = 200;

/** Opens the data folder (or the server of DATABASE_URL), and first publishes what a crash kept from the log's files. */
export async function openData(settings: StoreSettings): Promise<Data> {
  const store = await openStore({ tell: sayOnTerminal, ...settings });
  const publisher = startPublisher(store);
  try {
    for (const tenant of await listTenants(store.db)) await publishLog(store, tenant);
  } catch (error) {
    await store.close();
    throw error;
  }
  return {
    store,
    async write(tenant, by, work) {
      const result = await write(store.pool, writeContext(tenant, by), work);
      publisher.soon(tenant);
      return result;
    },
    publish: publisher.now,
    async close() {
      try {
        await publisher.now();
      } finally {
        await store.close();
      }
    },
  };
}

/** An upgrade takes minutes in which nothing else is to be seen; the standard output belongs to what was asked for. */
function sayOnTerminal({ zh, en }: Bilingual): void {
  process.stderr.write(`${zh}\n${en}\n`);
}

function startPublisher(store: Store) {
  const waiting = new Set<TenantKey>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const publish = async (): Promise<void> => {
    const tenants = [...waiting];
    waiting.clear();
    const ends = await Promise.allSettled(tenants.map((tenant) => publishLog(store, tenant)));
    // The log of one office that is not sound must not keep the others' from being published; the first fault is told.
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  };
  const now = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    // One at a time; a fault is told to whoever waits for this very run, and does not keep the next one from trying.
    const next = running.catch(() => undefined).then(publish);
    running = next;
    return next;
  };
  const soon = (tenant: TenantKey): void => {
    waiting.add(tenant);
    timer ??= setTimeout(() => now().catch(() => waiting.add(tenant)), PUBLISH_AFTER).unref();
  };
  return { soon, now };
}
