import { OperationalError } from '../../base/operational-error.ts';
import { level1Of } from '../../model/indicator-class.ts';
import type { Plan } from '../../model/plan.ts';
import { national2020 } from '../../regulations/profiles/national2020.ts';
import { findProfile, profileOf, profiles } from '../../regulations/profiles/profiles.ts';
import { national2021WithCost } from '../../regulations/profiles/regional.ts';
import type { RuleProfile } from '../../regulations/profiles/rule-profile.ts';

/**
 * The rule profile somebody asked for: by id ("sichuan-2023"), by id and version ("sichuan-2023@1") or by region ("四川", in force in the
 * fiscal year). When nothing was asked the national one, with 成本 as a level 1 where the paper prints it so. Throws `unknown_profile` with the list.
 */
export function chooseProfile(name: string | undefined, plan: Plan): RuleProfile {
  if (name === undefined) return hasCostLevel(plan) ? national2021WithCost : national2020;
  const byId = findProfile(name);
  if (byId) return byId;
  if (profiles.some(({ region }) => region === name))
    return profileOf(name, plan.fiscalYear ?? Number.MAX_SAFE_INTEGER);
  const list = profiles.map(({ id, region, title }) => `  ${id}　${region}　${title.zh}`).join('\n');
  throw new OperationalError('unknown_profile', {
    zh: `没有“${name}”这套评分规则。可用的有：\n${list}`,
    en: `There is no rule profile "${name}". There are:\n${list}`,
  });
}

/** Whether the paper prints 成本 as a level 1 of its own. */
export function hasCostLevel({ projects, indicators }: Plan): boolean {
  const all = [...indicators, ...projects.flatMap((project) => project.indicators)];
  return all.some(({ level1 }) => level1Of(level1) === 'cost');
}
