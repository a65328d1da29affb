import { expect, it } from 'vitest';
import { national2020 } from './national2020.ts';
import { profiles } from './profiles.ts';
import { type DecidedBy, regionScoringOf, ruleProfileOf } from './region-scoring.ts';

const by: DecidedBy = {
  ...{ id: '130999/2026', version: '1', title: { zh: '口径', en: 'profile' } },
  ...{ region: '云川县', fiscalYear: 2026, basis: '云财绩〔2026〕3号' },
};

it.each(profiles)('makes of $id, taken over by a region, the same rules again', (profile) => {
  const again = ruleProfileOf(regionScoringOf(profile), by, profile.level1.value.cost !== undefined);
  const { id, version, title, region, from, ...parameters } = profile;
  for (const [name, parameter] of Object.entries(parameters)) {
    expect([name, (again as unknown as Record<string, { value: unknown }>)[name]?.value]).toEqual([
      name,
      parameter.value,
    ]);
  }
});

it('keeps the citations of what is as in the national rules, and cites the decision for what is not', () => {
  const scoring = { ...regionScoringOf(national2020), equal: 'exact' as const };
  const profile = ruleProfileOf(scoring, by, false);
  expect(profile.overrun).toBe(national2020.overrun);
  expect(profile.equal.cites).toEqual([
    { number: '云财绩〔2026〕3号', title: '云川县2026年度评分口径', topic: '“＝”的指标', mark: 'seen' },
  ]);
});

it('asks of the weights what the execution rate leaves of 100', () => {
  const scoring = { ...regionScoringOf(national2020), execution: { weight: '12.5', reasonBelow: '90' } };
  expect(ruleProfileOf(scoring, by, false).declaredSum.value).toBe('87.5');
});
