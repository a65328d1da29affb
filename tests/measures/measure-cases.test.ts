// Runs tests/cases/measures/*.yaml: records as an office would write them, a measure, and the value as arithmetic.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateParts } from '../../src/ledgers/measures/evaluate-parts.ts';
import { measureRecords } from '../../src/ledgers/measures/measure-records.ts';
import { planMeasure } from '../../src/ledgers/measures/plan-measure.ts';
import { fetchFigures } from '../../src/store/measures/fetch-figures.ts';
import { acceptRecords } from '../../src/store/records/accept-records.ts';
import { rounded } from '../scoring/exact-arithmetic.ts';
import { openReady } from '../support/ready-folder.ts';
import { type LoadedCase, type LoadedFile, loadCases } from './case-files.ts';

function run({ one, measure, time }: LoadedCase, { definition, records }: LoadedFile): void {
  const actual = measureRecords(measure, definition, records, time);
  const expected = String(one.结果);
  if (expected === '不能计算' || expected === '由人判断') {
    expect(actual.value).toBeUndefined();
    expect(actual.status).toBe(expected === '不能计算' ? 'undefined' : 'judgement');
    expect(actual.notes.length).toBeGreaterThan(0);
  } else {
    expect(actual.status).toBe('measured');
    if (expected.startsWith('日期')) expect(actual.value).toBe(expected.slice(3));
    else expect(rounded(actual.value ?? '')).toBe(rounded(expected));
  }
  if (one.单位 !== undefined) expect(actual.unit).toBe(one.单位);
  if (one.句子 !== undefined) expect(actual.sentence.zh).toBe(one.句子);
  if (one.区间)
    expect([actual.interval?.low, actual.interval?.high]).toEqual(one.区间.map((bound) => bound.toFixed(2)));
}

const files = loadCases();

for (const file of files) {
  describe(`${file.file}: ${file.title}`, () => {
    it.each(file.cases.map((loaded) => [loaded.one.名称, loaded] as const))('%s', (_name, loaded) => run(loaded, file));
  });
}

it('holds at least 60 cases', () => {
  expect(files.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(60);
});

it('gives the same figures for every case in the database', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-cases-'));
  const data = await openReady(folder);
  try {
    for (const [index, { definition, records, cases }] of files.entries()) {
      const tenant = `130283/${index}`;
      await data.write(tenant, '张三', (write) => acceptRecords(write, records, { ledger: definition.id }));
      const plans = cases.map(({ measure, time }) => planMeasure(measure, definition, time));
      const figures = await fetchFigures(data.store.db, tenant, plans);
      expect(figures).toEqual(plans.map((plan) => evaluateParts(plan, records)));
    }
  } finally {
    await data.close();
    rmSync(folder, { recursive: true });
  }
}, 120_000);
