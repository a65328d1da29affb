// Each defect of the catalogue, put into clean papers in the words of many preparers, is found at its place (bench/injected-defects.ts prints the shares).
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/checking/check-plan.ts';
import { defects } from '../corpus/defects/defects.ts';
import { hosts } from '../corpus/defects/hosts.ts';
import { inject } from '../corpus/defects/inject.ts';
import { sound } from '../corpus/defects/sound.ts';

/** Papers of each kind, of the six that the bench takes; not every self-evaluation prints a total. */
const PAPERS = { declaration: 1, 'self-evaluation': 2 } as const;
/** A project whose every goal is measured in other words, or whose points happen to add up again, hides a defect. */
const FLOOR = 0.8;
/** Defects that rest on what a paper happens to say: the words of its goals, and how long its name is. */
const LOWER_FLOORS: Readonly<Record<string, number>> = {
  'goal without an indicator': 0.6,
  'project name differs between parts': 0.6,
};

const papers = await hosts();

describe('a defect put into a clean paper', () => {
  it.each(defects.map((defect) => [defect.id, defect] as const))('is found: %s', (id, defect) => {
    const kind = defect.into ?? 'declaration';
    const made = defect.wordings.flatMap((wording) =>
      papers[kind].slice(0, PAPERS[kind]).flatMap((paper) => {
        const outcome = inject(defect, wording, paper);
        return outcome ? [{ told: wording.told, found: outcome.found }] : [];
      }),
    );
    expect(made.length).toBeGreaterThanOrEqual(5);
    const missed = made.filter(({ found }) => !found).map(({ told }) => told);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(made.length * (1 - (LOWER_FLOORS[id] ?? FLOOR)));
  });

  it.each(sound.map((wording) => [wording.told, wording] as const))('is not seen in a sound line: %s', (_, { put }) => {
    for (const paper of papers.declaration) {
      const made = put(paper);
      expect(made?.places[0] ?? '').not.toBe('');
      const findings = made
        ? checkPlan(made.plan).findings.filter(({ subject }) => made.places.some((at) => subject.startsWith(`${at}/`)))
        : [];
      expect(findings.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
    }
  });
});
