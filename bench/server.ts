// The server under load, beside a bare route of the same framework on the same database, in turns within one run; the start on an existing
// database; the memory through the run. The server is the built program (npm run build). `node bench/server.ts [SECONDS a round, 5] [ROUNDS, 3] [MINUTES of the long run, 0] [RECORDS, 100000]`
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '../src/services/data/open-data.ts';
import { startEmbedded } from '../src/store/embedded/embedded-server.ts';
import { acceptRecords } from '../src/store/records/accept-records.ts';
import type { RecordDraft } from '../src/store/records/record-version.ts';
import { education, people, setUpOffice } from '../tests/server/test-office.ts';
import { paper } from '../tests/server/test-papers.ts';
import { askedThrough } from '../tests/server/test-server.ts';
import { type Load, load, type Target } from './load/load.ts';

const [seconds = 5, rounds = 3, minutes = 0, records = 100_000] = process.argv.slice(2).map(Number);
const USERS = 50;
const TENANT = education;
const folder = mkdtempSync(join(tmpdir(), 'mingji-bench-server-'));
const data = join(folder, 'data');
const children: ChildProcess[] = [];

function* drafts(): Generator<RecordDraft> {
  for (let index = 0; index < records; index += 1) {
    const date = `2026-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
    const topic = `青禾区第 ${index} 期林业技术培训`;
    const fields = { date, topic, attendees: String(20 + (index % 60)), cost: `${index % 9000}.50` };
    yield { naturalKey: `${date} / ${topic}`, date, fields };
  }
}

/** Starts a process that prints its address, and gives the address with the milliseconds until it was there. */
async function start(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ url: string; milliseconds: number; child: ChildProcess }> {
  const begun = performance.now();
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  children.push(child);
  const [line] = (await once(child.stdout as NonNullable<typeof child.stdout>, 'data')) as [Buffer];
  const url = line.toString().split('\n')[0]?.trim() ?? '';
  return { url, milliseconds: performance.now() - begun, child };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

const bin = join(import.meta.dirname, '..', 'bin', 'mingji.mjs');
const serveWords = [bin, 'serve', '--data', data, '--port', '0'];
const NO_LIMITS = { MINGJI_REQUESTS_PER_MINUTE: '1000000', MINGJI_SIGN_INS_PER_MINUTE: '1000' };

/** On a connection of its own: one that is kept may be ended by the server in the moment it is used again. */
const ALONE = { headers: { connection: 'close' } };

const megabytes = async (url: string): Promise<number> =>
  Number(/^process_resident_memory_bytes (\S+)/m.exec(await (await fetch(`${url}/metrics`, ALONE)).text())?.[1]) /
  1024 /
  1024;

/** A minute of the long run: half of it dashboards, half tasks, and beside them a record entered and a paper handed in to be checked. */
async function longRunMinute(
  url: string,
  targets: Readonly<Record<string, Target>>,
  headers: Readonly<Record<string, string>>,
  minute: number,
): Promise<{ readonly most: number; readonly line: string }> {
  const seen: number[] = [];
  const look = async (): Promise<void> => void seen.push(await megabytes(url));
  const watch = setInterval(() => void look().catch(() => undefined), 5000);
  try {
    const fields = { date: '2026-06-01', topic: `第 ${minute} 分钟的培训`, attendees: '20' };
    await written(`${url}/api/v1/ledgers/training/records`, headers, 'application/json', JSON.stringify({ fields }));
    await written(`${url}/api/v1/papers?fileName=p.html`, headers, 'application/octet-stream', Buffer.from(paper()));
    const [dashboard, , , tasks] = Object.values(targets) as [Target, Target, Target, Target];
    const loads = [await load(dashboard, USERS, 30), await load(tasks, USERS, 30)];
    await look();
    const figures = loads.map(
      ({ perSecond, p99, failed }) => `${perSecond.toFixed(0)}/s p99 ${p99.toFixed(0)} ms failed ${failed}`,
    );
    const most = Math.max(...seen);
    return {
      most,
      line: `minute ${minute}: at most ${most.toFixed(0)} MB; dashboard ${figures[0]}; tasks ${figures[1]}`,
    };
  } finally {
    clearInterval(watch);
  }
}

async function written(
  url: string,
  headers: Readonly<Record<string, string>>,
  type: string,
  body: string | Buffer<ArrayBuffer>,
): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, ...ALONE.headers, 'content-type': type },
    body,
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
}

const best = (loads: readonly Load[]): Load => loads.toSorted((a, b) => b.perSecond - a.perSecond)[0] as Load;
const told = (name: string, { perSecond, median, p99, failed }: Load): void =>
  console.log(
    `${name.padEnd(44)} ${perSecond.toFixed(0).padStart(7)}/s  median ${median.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  failed ${failed}`,
  );

try {
  const filled = await openData({ folder: data });
  await filled.write(TENANT, '-', (write) => acceptRecords(write, drafts(), { ledger: 'training' }));
  await filled.close();
  const database = await startEmbedded(data);
  const { host, port, user, password } = database.connection;
  const url = `postgres://${user}:${password}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`;
  // The data folder is the database's here; what the server keeps beside it stands in another.
  const words = serveWords.map((word) => (word === data ? join(folder, 'server') : word));
  const server = await start(words, { DATABASE_URL: url, ...NO_LIMITS });
  const bare = await start([join(import.meta.dirname, 'load', 'bare-child.ts'), url, TENANT]);
  const asked = askedThrough((path, request) => fetch(`${server.url}${path}`, request));
  await setUpOffice(asked);
  const { name, password: own } = people.preparer;
  // Every user has a session: what the server does for many that ask for the same must not flatter it.
  const headers: { readonly cookie: string }[] = [];
  for (let one = 0; one < USERS; one += 1) headers.push({ cookie: await asked.signIn(name, own) });
  const targets: Readonly<Record<string, Target>> = {
    'the unit’s dashboard (GET /ledgers)': { url: `${server.url}/api/v1/ledgers`, headers },
    'bare route, counts by index': { url: `${bare.url}/counts` },
    'bare route, one row by its key': { url: `${bare.url}/one` },
    'my tasks (GET /tasks)': { url: `${server.url}/api/v1/tasks`, headers },
  };
  const found = new Map<string, Load[]>();
  let peak = 0;
  for (const target of Object.values(targets)) await load(target, USERS, 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, target] of Object.entries(targets)) {
      found.set(name, [...(found.get(name) ?? []), await load(target, USERS, seconds)]);
      peak = Math.max(peak, await megabytes(server.url));
    }
  }
  const results = Object.keys(targets).map((name) => [name, best(found.get(name) ?? [])] as const);
  console.log(`${records} records, ${USERS} users, best of ${rounds} rounds of ${seconds} s`);
  for (const [name, one] of results) told(name, one);
  const [dashboard, counts, one] = results.map(([, { perSecond }]) => perSecond) as [number, number, number];
  const share = (of: number): string => `${((dashboard / of) * 100).toFixed(0)} %`;
  console.log(`dashboard against the bare route with one row by its key: ${share(one)} (bar 60 %)`);
  console.log(`dashboard against the bare route with the same counts: ${share(counts)} (bar 60 %)`);
  for (let minute = 1; minute <= minutes; minute += 1) {
    const told = await longRunMinute(server.url, targets, headers[0] ?? {}, minute);
    peak = Math.max(peak, told.most);
    console.log(told.line);
  }
  console.log(`resident memory of the Node process, highest seen: ${peak.toFixed(0)} MB (bar 300 MB)`);
  await end(server.child);
  await end(bare.child);
  await database.stop();
  const again = await start(serveWords, NO_LIMITS);
  const ready = await fetch(`${again.url}/health/ready`);
  console.log(
    `start on the existing embedded database until the first answer: ${(again.milliseconds / 1000).toFixed(2)} s, ${ready.status} (bar 3 s)`,
  );
  await end(again.child);
} finally {
  for (const child of children) await end(child);
  rmSync(folder, { recursive: true, force: true });
}
