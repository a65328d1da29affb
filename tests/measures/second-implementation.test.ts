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
import { standingOnce } from '../../src/ledgers/measures/standing-once.ts';
import { csvHead, csvLine } from '../../src/ledgers/sheets/ledger-csv.ts';
import type { LedgerDefinition, LedgerRecord } from '../../src/model/ledger.ts';
import { fetchFigures } from '../../src/store/measures/fetch-figures.ts';
import { acceptRecords } from '../../src/store/records/accept-records.ts';
import { listRecords } from '../../src/store/records/list-records.ts';
import { openReady } from '../support/ready-folder.ts';
import { Chance, department, randomDepartment, randomMeasure, randomRecords } from './random-ledgers.ts';
import { type Second, SecondLedger } from './second-implementation.ts';

const ofOffice = (records: readonly LedgerRecord[], office: string): LedgerRecord[] =>
  records.filter(({ tenant }) => tenant === office);

/** Both to ten places, half up: what the product promises. */
function shown(second: Second): string | undefined {
  if (second === undefined || 'day' in second) return second?.day;
  const sign = second.bottom < 0n ? -1n : 1n;
  return toPlaces({ n: second.top * sign, d: second.bottom * sign }, 10);
}

const csvOf = (definition: LedgerDefinition, records: readonly LedgerRecord[]): string =>
  [csvHead(definition), ...records.map((record, at) => csvLine(definition, record, at + 1))].join('');

it.each(builtInLedgers.map((definition) => [definition.title.zh, definition] as const))(
  'agrees with a second implementation over the exported CSV on 400 random measures: %s',
  (_title, definition) => {
    const chance = new Chance(definition.id.length * 7919 + definition.fields.length);
    for (let round = 0; round < 4; round += 1) {
      const records = randomRecords(definition, 120, chance);
      const second = new SecondLedger(definition, csvOf(definition, records));
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

it.each(builtInLedgers.map((definition) => [definition.title.zh, definition] as const))(
  'agrees with the second implementation over the files of a department and its units: %s',
  (_title, definition) => {
    const chance = new Chance(definition.id.length * 104_729 + definition.fields.length);
    for (let round = 0; round < 2; round += 1) {
      const records = randomDepartment(definition, 120, chance);
      const files = ['1', '1.1', '1.2', '1.1.1'].map((office) => ({
        office,
        csv: csvOf(definition, ofOffice(records, office)),
      }));
      const whole = SecondLedger.ofDepartment(definition, files);
      const own = new SecondLedger(definition, files[0]?.csv ?? '');
      for (let index = 0; index < 100; index += 1) {
        const measure = randomMeasure(definition, records, chance);
        const isWide = measure.offices === 'with-subordinates';
        const counted = isWide ? records : ofOffice(records, '1');
        const actual = measureRecords(measure, definition, counted, { year: 2025 }, department);
        const { from, to } = actual.period;
        const isDay = measure.take.kind === 'completed-by';
        const value = actual.value === undefined || isDay ? actual.value : toPlaces(fraction(actual.value), 10);
        const second = (isWide ? whole : own).measure(measure, from, to);
        expect({ measure, value }).toEqual({ measure, value: shown(second) });
      }
    }
  },
);

it('computes the same figures over a department and its units in SQL as in memory, beside measures of single units', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-departments-'));
  const data = await openReady(folder);
  const tenant = (office: string) => `130283/${office}`;
  const scope = {
    root: tenant('1'),
    parents: new Map([...department.parents].map(([lower, upper]) => [tenant(lower), tenant(upper)])),
  };
  try {
    const chance = new Chance(20260101);
    for (const definition of builtInLedgers) {
      const records = randomDepartment(definition, 150, chance);
      for (const office of ['1', '1.1', '1.2', '1.1.1']) {
        const drafts = ofOffice(records, office);
        await data.write(tenant(office), '张三', (write) => acceptRecords(write, drafts, { ledger: definition.id }));
      }
      const stored: LedgerRecord[] = [];
      for (const office of ['1', '1.1', '1.2', '1.1.1'])
        for await (const record of listRecords(data.store.db, tenant(office), definition.id)) stored.push(record);
      const measures = Array.from({ length: 60 }, () => randomMeasure(definition, records, chance));
      const plans = measures.map((measure) => planMeasure(measure, definition, { year: 2025 }, scope));
      const figures = await fetchFigures(data.store.db, scope.root, plans);
      const own = stored.filter((record) => record.tenant === scope.root);
      expect(figures).toEqual(plans.map((plan) => evaluateParts(plan, plan.scope ? stored : own)));
      const once: LedgerRecord[] = [];
      for await (const record of listRecords(data.store.db, scope, definition.id)) once.push(record);
      expect(once.map(({ id }) => id).sort()).toEqual(
        standingOnce(stored, scope)
          .map(({ id }) => id)
          .sort(),
      );
    }
  } finally {
    await data.close();
    rmSync(folder, { recursive: true });
  }
}, 120_000);

it('computes the same figures in SQL as over records in memory, 1,900 random measures', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-measures-'));
  const data = await openReady(folder);
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
