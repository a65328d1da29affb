// The product beside the second implementation, which sees only the exported CSV files; and SQL beside the pure evaluation.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fraction, toPlaces } from '../../src/base/fraction.ts';
import { builtInLedgers } from '../../src/ledgers/definitions/built-in-ledgers.ts';
import { evaluateParts } from '../../src/ledgers/measures/evaluate-parts.ts';
import { measureRecords } from '../../src/ledgers/measures/measure-records.ts';
import { planMeasure } from '../../src/ledgers/measures/plan-measure.ts';
import { ledgerCsv } from '../../src/ledgers/sheets/ledger-csv.ts';
import type { LedgerRecord } from '../../src/model/ledger.ts';
import { openData } from '../../src/services/data/open-data.ts';
import { fetchFigures } from '../../src/store/measures/fetch-figures.ts';
import { acceptRecords } from '../../src/store/records/accept-records.ts';
import { listRecords } from '../../src/store/records/list-records.ts';
import { Chance, randomMeasure, randomRecords } from './random-ledgers.ts';
import { type Second, SecondLedger } from './second-implementation.ts';

/** Both to ten places, half up: what the product promises. */
function shown(second: Second): string | undefined {
  if (second === undefined || 'day' in second) return second?.day;
  const sign = second.bottom < 0n ? -1n : 1n;
  return toPlaces({ n: second.top * sign, d: second.bottom * sign }, 10);
}

it.each(builtInLedgers.map((definition) => [definition.title.zh, definition] as const))(
  'agrees with a second implementation over the exported CSV on 400 random measures: %s',
  (_title, definition) => {
    const chance = new Chance(definition.id.length * 7919 + definition.fields.length);
    for (let round = 0; round < 4; round += 1) {
      const records = randomRecords(definition, 120, chance);
      const second = new SecondLedger(definition, [...ledgerCsv(definition, records)].join(''));
      for (let index = 0; index < 100; index += 1) {
        const measure = randomMeasure(definition, records, chance);
        const actual = measureRecords(measure, definition, records, { year: 2025 });
        const { from, to } = actual.period;
        const isDay = measure.take.kind === 'completed-by';
        const value = actual.value === undefined || isDay ? actual.value : toPlaces(fraction(actual.value), 10);
        expect({ measure, value }).toEqual({ measure, value: shown(second.measure(measure, from, to)) });
      }
    }
  },
);

it('computes the same figures in SQL as over records in memory, 1,900 random measures', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-measures-'));
  const data = await openData({ folder });
  try {
    const chance = new Chance(20251231);
    for (const definition of builtInLedgers) {
      const records = randomRecords(definition, 150, chance);
      await data.write('130283/512001', '张三', (write) => acceptRecords(write, records, { ledger: definition.id }));
      const stored: LedgerRecord[] = [];
      for await (const record of listRecords(data.store.db, '130283/512001', definition.id)) stored.push(record);
      const plans = Array.from({ length: 100 }, () =>
        planMeasure(randomMeasure(definition, records, chance), definition, { year: 2025 }),
      );
      const figures = await fetchFigures(data.store.db, '130283/512001', plans);
      expect(figures).toEqual(plans.map((plan) => evaluateParts(plan, stored)));
    }
  } finally {
    await data.close();
    rmSync(folder, { recursive: true });
  }
}, 120_000);
