import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { extractPlan } from '../../src/extraction/extract-plan.ts';
import type { Horizon, Plan } from '../../src/model/plan.ts';
import { readDocument } from '../../src/readers/read-document.ts';

// What a careful reader gets out of the samples 003 and 004, read by eye: numbers as they stand, words as fingerprints, because the
// texts of the papers stay outside of the repository.
const samples = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'samples');
const present = existsSync(samples);
if (!present) console.warn(`the published samples are not on this machine (${samples}); their tests are skipped`);

async function planOf(start: string): Promise<Plan> {
  const file = readdirSync(samples).find((name) => name.startsWith(start)) ?? '';
  return extractPlan(await readDocument(readFileSync(join(samples, file)), file));
}

function fingerprint(...texts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(texts.join('').replace(/\s/g, '')).digest('hex').slice(0, 12);
}

/** Levels, names and targets of indicators as one fingerprint. */
function signature(indicators: Plan['indicators']): string {
  return fingerprint(
    indicators
      .map(({ horizon, level1, level2, level3, target }) => [horizon, level1, level2, level3, target.text].join('|'))
      .join('\n'),
  );
}

function measured(plan: Plan, project: number, horizon: Horizon): string[] {
  return (plan.projects[project]?.indicators ?? [])
    .filter((indicator) => indicator.horizon === horizon && indicator.target.kind === 'number')
    .map((indicator) => indicator.target.text);
}

test.skipIf(!present)(
  'the Hunan annexes are read whole: department, money, work plan, list of funds, costing',
  async () => {
    const plan = await planOf('003');
    expect(plan.layout).toBe('hunan-annexes');
    expect(fingerprint(plan.department.name)).toBe('e17909902adc');
    expect(plan.fiscalYear).toBe(2023);
    const { total, generalPublic, basic, project, governmentFund, other } = plan.budget ?? {};
    expect([total, generalPublic, basic, project]).toEqual(['518000', '518000', '338000', '180000']);
    expect([governmentFund, other]).toEqual(['', '']);
    expect(fingerprint(plan.duties)).toBe('68e088a68449');
    expect(plan.workPlan?.map(({ item, unit, goal }) => fingerprint(item, unit, goal))).toHaveLength(3);
    expect(plan.workPlan?.map(({ goal }) => fingerprint(goal))).toEqual([
      '939f3b0086fe',
      'd9a081aaf9f1',
      '1fe2db353fb0',
    ]);
    expect(plan.indicators.map(({ target }) => target.kind)).toEqual(
      'list number number number number qualitative number qualitative number'.split(' '),
    );
    expect(signature(plan.indicators)).toBe('ad898bf31ae7');
    expect([plan.summary?.total, ...(plan.summary?.lines ?? []).map(({ amount }) => amount)]).toEqual([
      '180000',
      '80000',
      '100000',
      undefined,
    ]);
  },
);

test.skipIf(!present)(
  'each of the two forms of the Hunan annexes has its goals, indicators and the lines of its costs',
  async () => {
    const { projects } = await planOf('003');
    expect(projects.map(({ name }) => fingerprint(name))).toEqual(['cc7fd08e5cfd', '3278372c4469']);
    expect(projects.map(({ amounts }) => amounts.total)).toEqual(['80000', '100000']);
    expect(projects.map(({ indicators }) => indicators.length)).toEqual([9, 9]);
    expect(projects.map(({ indicators }) => signature(indicators))).toEqual(['f2d8bccbe869', '8d8700d1549d']);
    expect(projects.map(({ goals }) => fingerprint(...goals))).toEqual(['f17eec641619', '1e7d1e5b83b9']);
    expect(projects.map(({ midtermGoals }) => fingerprint(...(midtermGoals ?? [])))).toEqual([
      '2955f18ea35d',
      'f572696ce1a3',
    ]);
    const costs = projects.map(({ costLines }) => costLines?.map((line) => [line.amount, fingerprint(line.formula)]));
    expect(costs).toEqual([[['80000', '8aa8f89d76c1']], [['100000', 'f9489f37e393']]]);
  },
);

test.skipIf(!present)(
  'the Anhui declarations are read whole: both horizons of three projects, with their money and goals',
  async () => {
    const plan = await planOf('004');
    const { projects } = plan;
    expect(plan.layout).toBe('anhui-declaration');
    expect(fingerprint(plan.department.name)).toBe('6b13a9140081');
    expect(plan.fiscalYear).toBe(2023);
    expect(projects.map(({ name }) => fingerprint(name))).toEqual(['ad19eacd1338', 'ef6a450a0066', '74c65968d88b']);
    expect(projects.map(({ amounts }) => [amounts.total, amounts.fiscal, amounts.other])).toEqual([
      ['1500000', '1500000', ''],
      ['300000', '300000', ''],
      ['50000', '50000', ''],
    ]);
    expect(projects.map(({ midtermAmounts }) => midtermAmounts?.total)).toEqual(['4500000', '900000', '150000']);
    expect(projects.map(({ goals }) => goals.length)).toEqual([7, 6, 1]);
    expect(projects.map(({ indicators }) => indicators.length)).toEqual([44, 30, 22]);
    expect(projects.map(({ indicators }) => signature(indicators))).toEqual([
      '60d19a74c2d7',
      'e3010db64717',
      'c1ce0540ca09',
    ]);
    expect(measured(plan, 0, 'midterm')).toEqual(
      '≥9次 ≥30次 ≥3次 ≥4万家 ≥6次 ≥6次 ≥150人次 100% 100% 满意度≥95%'.split(' '),
    );
    expect(measured(plan, 0, 'annual')).toEqual(
      '≥3次 ≥10次 ≥1次 ≥4万家 ≥2次 ≥2次 ≥50人次 100% 100% 满意度≥95%'.split(' '),
    );
    expect(measured(plan, 1, 'annual')).toEqual(
      '≥150家 ≥70起 ≥5次 ≥6次 ≥2次 ≥1次/月 ≥30人次 ≤6小时 满意率95%以上'.split(' '),
    );
    expect(measured(plan, 2, 'midterm')).toEqual('≥100家 ≥6次 ≥3次 ≤24小时 满意率≥90%'.split(' '));
  },
);
