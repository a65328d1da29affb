// All actual values of 10,000 indicators over 1,000,000 records, beside one hand-written SQL query that computes the same; then one unit's
// dashboard numbers while records are written. `node bench/measures.ts [UNITS] [RECORDS A UNIT]`

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { builtInLedgers } from '../src/ledgers/definitions/built-in-ledgers.ts';
import { finishMeasure, planMeasure } from '../src/ledgers/measures/plan-measure.ts';
import type { MeasureDeclaration } from '../src/model/measure.ts';
import { openData } from '../src/services/data/open-data.ts';
import { fetchFigures, fetchFiguresOfAll } from '../src/store/measures/fetch-figures.ts';
import { acceptRecords } from '../src/store/records/accept-records.ts';
import { copyRows, copyText } from '../src/store/writes/copy-rows.ts';
import { Chance, randomRecords } from '../tests/measures/random-ledgers.ts';
import { handWritten, handWrittenSql } from './measures-by-hand.ts';

const units = Number(process.argv[2] ?? 110);
const each = Number(process.argv[3] ?? 9_091);
const folder = mkdtempSync(join(tmpdir(), 'mingji-bench-'));
const tenants = Array.from({ length: units }, (_, index) => `130283/${512_000 + index}`);
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
const definitions = new Map(builtInLedgers.map((definition) => [definition.id, definition]));

/** The rows of one unit, all ledgers alike; natural keys get a number where chance repeats one. */
function* lines(tenant: string, chance: Chance): Generator<string> {
  const perLedger = Math.ceil(each / builtInLedgers.length);
  let index = 0;
  for (const definition of builtInLedgers) {
    const records = randomRecords(definition, 400, chance);
    for (let number = 0; number < perLedger && index < each; number += 1, index += 1) {
      const record = records[number % records.length];
      if (!record) throw new Error('no record to copy');
      const id = `${chance
        .below(2 ** 32)
        .toString(16)
        .padStart(8, '0')}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
      const texts = [
        tenant,
        definition.id,
        id,
        '1',
        `${record.naturalKey} ${number}`,
        record.date,
        JSON.stringify(record.fields),
      ];
      yield `${[...texts, 't', 'f', 'f', '2025-12-31T00:00:00Z', '张三', String(index)].map(copyText).join('\t')}\n`;
    }
  }
}

function plansOf(measures: readonly MeasureDeclaration[]) {
  return measures.map((measure) => {
    const definition = definitions.get(measure.ledger);
    if (!definition) throw new Error(`no ledger ${measure.ledger}`);
    return { measure, definition, plan: planMeasure(measure, definition, { year: 2025 }) };
  });
}

const data = await openData({ folder });
const { db, pool } = data.store;

async function measureUnit(tenant: string): Promise<(string | undefined)[]> {
  const planned = plansOf(measures);
  const figures = await fetchFigures(
    db,
    tenant,
    planned.map(({ plan }) => plan),
  );
  return planned.map(
    ({ measure, definition, plan }, index) => finishMeasure(measure, definition, plan, figures[index] ?? {}).value,
  );
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly seconds: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, value };
}

async function measureAll(): Promise<Map<string, (string | undefined)[]>> {
  const planned = tenants.map((tenant) => ({ tenant, own: plansOf(measures) }));
  const answers = await fetchFiguresOfAll(
    db,
    planned.map(({ tenant, own }) => ({ tenant, plans: own.map(({ plan }) => plan) })),
  );
  return new Map(
    planned.map(({ tenant, own }, at) => [
      tenant,
      own.map(
        ({ measure, definition, plan }, index) =>
          finishMeasure(measure, definition, plan, answers[at]?.[index] ?? {}).value,
      ),
    ]),
  );
}

const measures = handWritten.map(({ measure }) => measure);
try {
  const filled = await timed(async () => {
    const client = await pool.connect();
    for (const [index, tenant] of tenants.entries())
      await copyRows(client, 'records', COLUMNS, Buffer.from([...lines(tenant, new Chance(index))].join('')));
    client.release();
    await pool.query('vacuum analyze records');
  });
  const {
    rows: [counted],
  } = await pool.query<{ count: number }>('select count(*) from records');
  console.log(
    `${counted?.count} records of ${units} units, ${measures.length * units} indicators (filled in ${filled.seconds.toFixed(0)} s)`,
  );
  const ratios: number[] = [];
  let different = 0;
  for (let round = 0; round < 7; round += 1) {
    const byHand = await timed(() =>
      pool.query<{ tenant: string; measure: number; value: string | null }>(handWrittenSql()),
    );
    const own = await timed(measureAll);
    ratios.push(own.seconds / byHand.seconds);
    different = 0;
    for (const { tenant, measure, value } of byHand.value.rows) {
      const mine = own.value.get(tenant)?.[measure];
      if (
        (mine === undefined ? null : Number(mine).toFixed(4)) !== (value === null ? null : Number(value).toFixed(4))
      ) {
        different += 1;
        if (different < 5) console.log('differs', tenant, measure, JSON.stringify(measures[measure]), mine, value);
      }
    }
    console.log(
      `round ${round + 1}: ours ${own.seconds.toFixed(2)} s, one query by hand ${byHand.seconds.toFixed(2)} s, ${different} of ${byHand.value.rows.length} values differ`,
    );
  }
  const ratio = ratios.sort((a, b) => a - b)[3] ?? Infinity;
  console.log(`ours / by hand, median of 7 rounds: ${ratio.toFixed(2)} (bar: 2)`);

  const times: number[] = [];
  let written = 0;
  let isOver = false;
  const training = definitions.get('training');
  const [unit = '', other = ''] = tenants;
  const writer = (async () => {
    while (!isOver && training) {
      const records = randomRecords(training, 20, new Chance(1_000_000 + written));
      const drafts = records.map((record, index) => ({ ...record, naturalKey: `${written} ${index}` }));
      await data.write(written % 40 === 0 ? unit : other, '李四', (write) =>
        acceptRecords(write, drafts, { ledger: 'training' }),
      );
      written += drafts.length;
      await setTimeout(50);
    }
  })();
  await measureUnit(unit);
  for (let index = 0; index < 300; index += 1) times.push((await timed(() => measureUnit(unit))).seconds * 1000);
  isOver = true;
  await writer;
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(
    `one unit's ${measures.length} numbers over ${each} records while ${written} were written: median ${at(0.5)} ms, p99 ${at(0.99)} ms (bar: 50)`,
  );
  process.exitCode = ratio <= 2 && Number(at(0.99)) < 50 && different === 0 ? 0 : 1;
} finally {
  await data.close();
  rmSync(folder, { recursive: true });
}
