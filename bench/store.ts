// The store over 1,000,000 records: import beside a plain COPY of the same rows, the log's share of it, and the verification of the log.
// `node bench/store.ts [RECORDS] [FOLDER]`
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readVerifier } from '../src/integrity/checkpoint.ts';
import { verifyLog } from '../src/integrity/verify-log.ts';
import { openData } from '../src/services/data/open-data.ts';
import { timeOrderedId } from '../src/services/data/time-ordered-id.ts';
import { writeContext } from '../src/services/data/write-context.ts';
import { logFolder, openLogFiles } from '../src/services/log/log-files.ts';
import { acceptRecords } from '../src/store/records/accept-records.ts';
import type { RecordDraft } from '../src/store/records/record-version.ts';
import { copyRows, copyText } from '../src/store/writes/copy-rows.ts';
import { write } from '../src/store/writes/write.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'mingji-bench-'));
const TENANT = '130283/512001';

function* drafts(): Generator<RecordDraft> {
  for (let index = 0; index < count; index += 1) {
    const date = `2025-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
    const fields = {
      date,
      topic: `青禾区第 ${index} 期林业技术培训`,
      attendees: String(20 + (index % 60)),
      cost: `${index % 9000}.50`,
    };
    yield { naturalKey: `${date}|${fields.topic}`, date, fields };
  }
}

const COLUMNS = [
  'tenant',
  'ledger',
  'id',
  'version',
  'natural_key',
  'date',
  'fields',
  'current',
  'withdrawn',
  'late',
  'recorded_at',
  'recorded_by',
  'log_index',
] as const;

function* lines(): Generator<string> {
  let index = 0;
  const at = new Date().toISOString();
  for (const { naturalKey, date, fields } of drafts()) {
    const texts = [
      TENANT,
      'training',
      timeOrderedId(),
      '1',
      naturalKey,
      date,
      JSON.stringify(fields),
      't',
      'f',
      'f',
      at,
      '张三',
      String(index),
    ];
    yield `${texts.map(copyText).join('\t')}\n`;
    index += 1;
  }
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<number> {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${what}: ${seconds.toFixed(1)} s, ${Math.round(count / seconds).toLocaleString('en')} a second`);
  return seconds;
}

const data = await openData({ folder });
const { pool } = data.store;
try {
  const file = join(folder, 'rows.copy');
  await pipeline(lines, createWriteStream(file));
  await pool.query('create table plain_bare (like records including defaults including generated)');
  await pool.query('create table plain_same (like records including all)');
  const copyFile = async (table: string): Promise<void> => {
    const client = await pool.connect();
    const { from } = await import('pg-copy-streams');
    await pipeline(createReadStream(file), client.query(from(`copy ${table} (${COLUMNS.join(',')}) from stdin`)));
    client.release();
  };
  const bare = await timed('plain COPY into a table without keys', () => copyFile('plain_bare'));
  await pool.query('drop table plain_bare; checkpoint');
  const same = await timed('plain COPY into the same table, keys and indexes', () => copyFile('plain_same'));
  await pool.query('drop table plain_same; checkpoint');
  const without = await timed('the same through our rows, without log', () =>
    write(pool, writeContext(TENANT, '张三'), ({ client }) => copyRows(client, 'records', COLUMNS, lines())),
  );
  await pool.query('truncate records; checkpoint');
  const imported = await timed('import with log, one transaction', () =>
    data.write(TENANT, '张三', (one) => acceptRecords(one, drafts(), { ledger: 'training' })),
  );
  const published = await timed('tiles and checkpoint', () => data.publish());
  const files = openLogFiles(logFolder(folder, TENANT));
  const verifier = readVerifier(Buffer.from(files.read('verifier') ?? []).toString());
  await timed('verify the log from its files', async () => {
    if (!verifier) throw new Error('no verifier');
    const { faults, checkpoint } = verifyLog(files.read, files.readCheckpoint() ?? '', verifier);
    if (faults.length > 0 || checkpoint?.size !== count)
      throw new Error(`${faults.length} faults, ${checkpoint?.size} entries`);
  });
  const share = (part: number): string => `${((part / (imported + published)) * 100).toFixed(0)} %`;
  console.log(
    `import with log and checkpoint against plain COPY: ${share(same)} (same keys), ${share(bare)} (no keys)`,
  );
  console.log(`rate with log against without: ${share(without)}`);
} finally {
  await data.close();
  if (!process.argv[3]) rmSync(folder, { recursive: true, force: true });
}
