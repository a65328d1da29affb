// The store over 1,000,000 records: import beside a plain COPY of the same rows into the same kind of table, the log's share of it, and the
// verification of the log. Rounds take turns, so that what else the machine does meets all of them. `node bench/store.ts [RECORDS] [FOLDER]`
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVerifier } from '../src/integrity/checkpoint.ts';
import { verifyLog } from '../src/integrity/verify-log.ts';
import { openData } from '../src/services/data/open-data.ts';
import { timeOrderedId } from '../src/services/data/time-ordered-id.ts';
import { logFolder, openLogFiles } from '../src/services/log/log-files.ts';
import { acceptRecords } from '../src/store/records/accept-records.ts';
import type { RecordDraft } from '../src/store/records/record-version.ts';
import { copyRows, copyText } from '../src/store/writes/copy-rows.ts';
import { RowBuffer } from '../src/store/writes/row-buffer.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'mingji-bench-'));
const ROUNDS = 5;
const PER_ROUND = count / ROUNDS;
const PART = 2_000;
const TENANT = '130283/512001';
const COLUMNS = [
  ...(['tenant', 'ledger', 'id', 'version', 'natural_key', 'date', 'fields', 'current', 'withdrawn', 'late'] as const),
  ...(['recorded_at', 'recorded_by', 'log_index'] as const),
];

function* drafts(round: number): Generator<RecordDraft> {
  for (let index = round * PER_ROUND; index < (round + 1) * PER_ROUND; index += 1) {
    const date = `2025-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
    const topic = `青禾区第 ${index} 期林业技术培训`;
    const fields = { date, topic, attendees: String(20 + (index % 60)), cost: `${index % 9000}.50` };
    yield { naturalKey: `${date} / ${topic}`, date, fields };
  }
}

function row({ naturalKey, date, fields }: RecordDraft, round: number, at: string): string {
  const identity = [TENANT, `training-${round}`, timeOrderedId(), '1', naturalKey, date];
  const rest = [JSON.stringify(fields), 't', 'f', 'f', at, '张三', '0'];
  return `${[...identity, ...rest].map(copyText).join('\t')}\n`;
}

/** The rows of a round as COPY takes them, in parts of PART rows. */
function* parts(round: number): Generator<Uint8Array> {
  const at = new Date().toISOString();
  let [rows, held] = [new RowBuffer(), 0];
  for (const draft of drafts(round)) {
    rows.append(row(draft, round, at));
    held += 1;
    if (held < PART) continue;
    yield rows.bytes();
    [rows, held] = [new RowBuffer(), 0];
  }
  if (held > 0) yield rows.bytes();
}

const seconds = { bare: 0, same: 0, without: 0, import: 0, tiles: 0, verify: 0 };

async function timed(what: keyof typeof seconds, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  seconds[what] += (performance.now() - start) / 1000;
}

const data = await openData({ folder });
const { pool } = data.store;

/** COPY of rows that were made before, as one statement: the fastest way into the database there is. */
async function copyMade(table: string, rows: Uint8Array): Promise<void> {
  const client = await pool.connect();
  await copyRows(client, table as 'records', COLUMNS, rows);
  client.release();
}

try {
  await pool.query('create table plain_bare (like records including defaults including generated)');
  for (const table of ['plain_same', 'without_log'])
    await pool.query(`create table ${table} (like records including all)`);
  for (let round = 0; round < ROUNDS; round += 1) {
    const rows = Buffer.concat([...parts(round)].map((part) => Buffer.from(part)));
    await timed('bare', () => copyMade('plain_bare', rows));
    await timed('same', () => copyMade('plain_same', rows));
    await timed('without', async () => {
      const client = await pool.connect();
      await client.query('begin');
      for (const part of parts(round)) await copyRows(client, 'without_log' as 'records', COLUMNS, part);
      await client.query('commit');
      client.release();
    });
    const ledger = `training-${round}`;
    await timed('import', () => data.write(TENANT, '张三', (one) => acceptRecords(one, drafts(round), { ledger })));
    await timed('tiles', () => data.publish());
  }
  const files = openLogFiles(logFolder(folder, TENANT));
  const verifier = readVerifier(Buffer.from(files.read('verifier') ?? []).toString());
  await timed('verify', async () => {
    if (!verifier) throw new Error('the log has no verifier');
    const { faults, checkpoint } = verifyLog(files.read, files.readCheckpoint() ?? '', verifier);
    if (faults.length > 0 || checkpoint?.size !== count)
      throw new Error(`${faults.length} faults, ${checkpoint?.size} entries`);
  });
} finally {
  await data.close();
  if (!process.argv[3]) rmSync(folder, { recursive: true, force: true });
}

const line = (what: string, taken: number): void =>
  console.log(`${what}: ${taken.toFixed(1)} s, ${Math.round(count / taken).toLocaleString('en')} a second`);
line('plain COPY into a table without keys', seconds.bare);
line('plain COPY into the same kind of table, keys and indexes', seconds.same);
line('rows made by the program, without log', seconds.without);
line('import with log', seconds.import);
line('tiles and checkpoints', seconds.tiles);
line('verify the log from its files', seconds.verify);
const share = (peer: number, own: number): string => `${((peer / own) * 100).toFixed(0)} %`;
console.log(
  `import with log against plain COPY: ${share(seconds.same, seconds.import)}; with tiles ${share(seconds.same, seconds.import + seconds.tiles)}`,
);
console.log(`against plain COPY without keys: ${share(seconds.bare, seconds.import)}`);
console.log(
  `rate with log against without: ${share(seconds.without, seconds.import)}; with tiles ${share(seconds.without, seconds.import + seconds.tiles)}`,
);
