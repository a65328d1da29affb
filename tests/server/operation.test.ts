import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/server/routes.ts';
import { serve } from '../../src/server/serve.ts';
import { defaultServerSettings } from '../../src/server/server-settings.ts';
import { backUp } from '../../src/services/backup/daily-backup.ts';
import { restoreInto } from '../../src/services/backup/restore-into.ts';
import { timeOrderedId } from '../../src/services/data/time-ordered-id.ts';
import { keptPaper } from '../../src/services/papers/paper-store.ts';
import { sha256Of } from '../../src/services/reviews/sha256-of.ts';
import { startTestOffice } from './ready-office.ts';
import type { TestOffice } from './test-office.ts';
import { paper } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;
let system: string;

beforeAll(async () => {
  ({ server, office } = await startTestOffice({ metricsToken: 'geheim' }));
  system = office.cookies['system-administrator'];
}, 60_000);
afterAll(() => server.close());

interface Operation {
  readonly backup: {
    readonly plan: { readonly keep: number };
    readonly runs: readonly { readonly outcome: string; readonly fileName: string; readonly error: string | null }[];
  };
  readonly channels: { readonly mail: boolean; readonly webhooks: readonly string[] };
}

const operation = (): Promise<Operation> =>
  must<Operation>(server.send('GET', '/api/v1/operation', { as: system }), 200);

async function runsOf(count: number): Promise<Operation['backup']['runs']> {
  for (;;) {
    const { runs } = (await operation()).backup;
    if (runs.length >= count) return runs;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the backup', () => {
  it('is made when it is asked for, holds the papers, is verified, and can be restored', async () => {
    const body = paper();
    await must(server.send('POST', '/api/v1/plans?fileName=a.html', { as: office.cookies.preparer, body }), 201);
    await must(server.send('POST', '/api/v1/backups', { as: system }), 204);
    const [run] = await runsOf(1);
    expect(run).toMatchObject({ outcome: 'done', error: null });
    const folder = mkdtempSync(join(tmpdir(), 'mingji-restored-'));
    try {
      const file = join(server.folder, 'backups', run?.fileName ?? '');
      const { faults, manifest } = await restoreInto({ folder }, file, '/');
      expect(faults).toBe(0);
      const sha256 = sha256Of(body);
      expect(manifest.files.map(({ name }) => name)).toContain(`papers/${sha256.slice(0, 2)}/${sha256}`);
      expect(readdirSync(join(keptPaper(folder, sha256), '..'))).toEqual([sha256]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);

  it('leaves as many as the operator keeps, and no file that is not its own', async () => {
    const folder = join(server.folder, 'backups');
    writeFileSync(join(folder, 'mine.txt'), '');
    for (const minute of [1, 2, 3]) {
      const now = new Date(server.clock.now.getTime() + minute * 60_000);
      await backUp(server.data, { folder, at: '02:30', keep: 2 }, () => now);
    }
    const newest = (await operation()).backup.runs.slice(0, 2).map(({ fileName }) => fileName);
    expect(readdirSync(folder).toSorted()).toEqual(['mine.txt', ...newest.toReversed()].toSorted());
  });

  it('never fills the disk up: the oldest go first, two stay, and where that is not enough none is made', async () => {
    const folder = join(server.folder, 'crowded');
    const plan = { folder, at: '02:30', keep: 9 };
    const later = (minute: number) => () => new Date(server.clock.now.getTime() + (60 + minute) * 60_000);
    for (const minute of [1, 2, 3, 4]) await backUp(server.data, plan, later(minute));
    const oursNow = (): string[] => readdirSync(folder).toSorted();
    const [, , third, fourth] = oursNow();
    // Room comes free with each that goes: the second look is content.
    const looks = [0, 1024 ** 4];
    await backUp(server.data, plan, later(5), async () => looks.shift() ?? 1024 ** 4);
    expect(oursNow()).toHaveLength(4);
    const full = backUp(server.data, plan, later(6), async () => 1024 ** 2);
    await expect(full).rejects.toThrow(/disk|磁盘/);
    expect(oursNow()).toHaveLength(2);
    expect(oursNow()).not.toContain(third);
    expect(oursNow()).toContain(fourth);
  });

  it('that fails says why, and is a failure of its job', async () => {
    const folder = join(server.folder, 'backups', 'mine.txt');
    await expect(backUp(server.data, { folder, at: '02:30', keep: 2 }, () => new Date())).rejects.toThrow();
    const failed = (await operation()).backup.runs.find(({ outcome }) => outcome === 'failed');
    expect(failed?.error).toMatch(/mine\.txt/);
  });
});

describe('the figures for Prometheus', () => {
  const metrics = (authorization?: string): Promise<Response> =>
    server.send('GET', '/metrics', authorization ? { headers: { authorization } } : {});

  it('are told to whoever has the token, and speak of routes, jobs and backups', async () => {
    expect((await metrics()).status).toBe(404);
    expect((await metrics('Bearer falsch')).status).toBe(404);
    const answer = await metrics('Bearer geheim');
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await answer.text();
    expect(text).toMatch(/mingji_http_requests_total\{method="POST",route="\/api\/v1\/plans",status="201"\} 1/);
    expect(text).toMatch(/mingji_jobs\{kind="review",state="waiting"\} 0/);
    expect(text).toMatch(/mingji_backup_last_success_timestamp_seconds \d+/);
    expect(text).toMatch(/process_resident_memory_bytes \d+/);
  });

  it('name no person, no office, no address and no id', async () => {
    const text = await (await metrics('Bearer geheim')).text();
    expect(text).not.toMatch(/tianbao|xitong|云川|130999|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('are told to this machine where there is no token, and to nobody through a proxy', async () => {
    const { data, papers, jobs, operator } = server;
    const running = await serve(
      {
        ...{ data, papers, jobs, operator, routes, settings: defaultServerSettings, log: () => undefined },
        ...{ now: () => new Date(), newId: timeOrderedId, version: '0.0.0' },
      },
      { host: '127.0.0.1', port: 0 },
    );
    expect((await fetch(`${running.url}/metrics`)).status).toBe(200);
    const headers = { 'x-forwarded-for': '127.0.0.1' };
    expect((await fetch(`${running.url}/metrics`, { headers })).status).toBe(404);
    await running.stop();
  });
});
