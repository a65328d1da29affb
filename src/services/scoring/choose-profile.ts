import { OperationalError } from '../../base/operational-error.ts';
import { findProfile, profileOf, profiles } from '../../regulations/profiles/profiles.ts';
import type { RuleProfile } from '../../regulations/profiles/rule-profile.ts';

/**
 * The rule profile somebody asked for: by id ("sichuan-2023"), by id and version ("sichuan-2023@1") or by region ("四川", in force in the
 * fiscal year); the national one when nothing was asked. Throws `unknown_profile` with the list.
 */
export function chooseProfile(name: string | undefined, fiscalYear: number | undefined): RuleProfile {
  if (name === undefined) return profileOf('全国', fiscalYear ?? Number.MAX_SAFE_INTEGER);
  const byId = findProfile(name);
  if (byId) return byId;
  if (profiles.some(({ region }) => region === name)) return profileOf(name, fiscalYear ?? Number.MAX_SAFE_INTEGER);
  const list = profiles.map(({ id, region, title }) => `  ${id}　${region}　${title.zh}`).join('\n');
  throw new OperationalError('unknown_profile', {
    zh: `没有“${name}”这套评分规则。可用的有：\n${list}`,
    en: `There is no rule profile "${name}". There are:\n${list}`,
  });
}
