import { national2020 } from './national2020.ts';
import {
  chongqing2021,
  guangxi2021,
  national2020Exact,
  national2020Inverse,
  national2021WithBands,
  national2021WithCost,
  sichuan2023,
  zhejiang2022,
} from './regional.ts';
import type { RuleProfile } from './rule-profile.ts';

/** Every rule profile, the national one first. */
export const profiles: readonly RuleProfile[] = [
  national2020,
  national2020Inverse,
  national2020Exact,
  national2021WithCost,
  national2021WithBands,
  sichuan2023,
  zhejiang2022,
  guangxi2021,
  chongqing2021,
];

/** A profile by "id", its latest version, or by "id@version"; undefined when there is none. */
export function findProfile(name: string, among: readonly RuleProfile[] = profiles): RuleProfile | undefined {
  const [id, version] = name.split('@');
  const found = among.filter((profile) => profile.id === id && (version === undefined || profile.version === version));
  return found.reduce<RuleProfile | undefined>(
    (latest, profile) => (latest && Number(latest.version) > Number(profile.version) ? latest : profile),
    undefined,
  );
}

/**
 * The profile of a region in a fiscal year: the latest one that has begun. A region without one of its own has the national
 * one; so has a year before its first.
 */
export function profileOf(region: string, fiscalYear: number, among: readonly RuleProfile[] = profiles): RuleProfile {
  const begun = among.filter((profile) => profile.region === region && profile.from <= fiscalYear);
  return begun.reduce<RuleProfile>(
    (latest, profile) => (profile.from > latest.from ? profile : latest),
    begun[0] ?? national2020,
  );
}
