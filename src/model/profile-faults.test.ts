import fc from 'fast-check';
import { expect, it } from 'vitest';
import { profileFaults, sumOfPoints } from './profile-faults.ts';
import type { RegionScoring } from './region-profile.ts';

const sound: RegionScoring = {
  execution: { weight: '10', reasonBelow: '90' },
  level1: { output: '50', benefit: '30', satisfaction: '10' },
  level1WithCost: { cost: '20', output: '40', benefit: '20', satisfaction: '10' },
  ...{ equal: 'reach', overrun: 'linear', notApplicable: 'move', satisfactionBands: null },
  tiers: { achievedFrom: '80', partlyFrom: '60' },
  overAchievement: { noteFrom: '120', reasonFrom: '130' },
  grades: { excellent: '90', good: '80', fair: '60' },
  lights: { redBelow: '60', yellowBelow: '80', deadlineDays: 30 },
};
const faultsOf = (scoring: Partial<RegionScoring>): string[] =>
  profileFaults({ scoring: { ...sound, ...scoring }, rules: {} }).map(({ at }) => at);

it('has nothing to say of the national rules', () => expect(faultsOf({})).toEqual([]));

it('adds points exactly, to the last place', () => {
  expect(sumOfPoints(['0.1', '0.2'])).toBe('0.3');
  expect(sumOfPoints(['10', ''])).toBeUndefined();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: -9000, max: 9000 }), (cents, off) => {
      const text = (value: number): string => (value / 100).toFixed(2);
      const benefit = 9000 - cents + off;
      fc.pre(benefit >= 0);
      const level1 = { output: text(cents), benefit: text(benefit), satisfaction: '0' };
      expect(faultsOf({ level1 })).toEqual(off === 0 ? [] : ['scoring.level1']);
    }),
  );
});

it.each<[string, Partial<RegionScoring>, string]>([
  ['a grade above the one before it', { grades: { excellent: '80', good: '90', fair: '60' } }, 'scoring.grades'],
  ['two grades with one bound', { grades: { excellent: '90', good: '90', fair: '60' } }, 'scoring.grades'],
  ['a grade above 100', { grades: { excellent: '100.01', good: '90', fair: '60' } }, 'scoring.grades'],
  ['an empty bound', { grades: { excellent: '', good: '80', fair: '60' } }, 'scoring.grades'],
  ['a negative number', { grades: { excellent: '90', good: '80', fair: '-1' } }, 'scoring.grades'],
  ['three places', { tiers: { achievedFrom: '80.125', partlyFrom: '60' } }, 'scoring.tiers'],
  ['tiers upside down', { tiers: { achievedFrom: '60', partlyFrom: '80' } }, 'scoring.tiers'],
  ['red above yellow', { lights: { redBelow: '80', yellowBelow: '60', deadlineDays: 30 } }, 'scoring.lights'],
  ['a reason before the note', { overAchievement: { noteFrom: '130', reasonFrom: '120' } }, 'scoring.overAchievement'],
  ['an execution bound above 100', { execution: { weight: '10', reasonBelow: '101' } }, 'scoring.execution'],
  ['no bands at all', { satisfactionBands: [] }, 'scoring.satisfactionBands'],
  ['bands that end above 0', { satisfactionBands: [{ from: '60', share: '100' }] }, 'scoring.satisfactionBands'],
  [
    'a lower band that earns more',
    {
      satisfactionBands: [
        { from: '80', share: '50' },
        { from: '0', share: '60' },
      ],
    },
    'scoring.satisfactionBands',
  ],
])('refuses %s', (_, scoring, at) => expect(faultsOf(scoring)).toEqual([at]));

it('wants a reason for a rule that is switched off, and for no other decision', () => {
  const rules = {
    a: { severity: 'off', reason: ' ' },
    b: { severity: 'off', reason: '另有规定' },
    c: { severity: 'error', reason: '' },
  } as const;
  expect(profileFaults({ scoring: sound, rules }).map(({ at }) => at)).toEqual(['rules.a']);
});
