import { checkPlan } from '../../checking/check-plan.ts';
import type { CheckReport } from '../../model/check-report.ts';
import type { Severity } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { referenceTo } from '../../regulations/profiles/rule-profile.ts';
import { ruleIds } from '../checking/rule-catalogue.ts';
import { type ProfileChain, profileInForce } from './profile-chain.ts';
import { decidedScoring } from './scoring-profile.ts';

/**
 * Checks a plan by what was decided for its year: about rules, and about the scoring that its weights and reasons are held against. A decision about a
 * rule that this version no longer has is passed over.
 */
export function checkByProfile(
  chain: ProfileChain,
  plan: Plan,
  previous: Plan | undefined,
  fiscalYear = plan.fiscalYear,
): CheckReport {
  const inForce = profileInForce(chain, fiscalYear);
  const decisions = Object.entries(inForce.content.rules).filter(([rule]) => ruleIds.includes(rule));
  const off = decisions.filter(([, { severity }]) => severity === 'off');
  const changed = decisions.filter(([, { severity }]) => severity !== 'off');
  const profile = decidedScoring(inForce, plan);
  const settings = {
    switchedOff: Object.fromEntries(off.map(([rule, { reason }]) => [rule, { reason }])),
    severities: Object.fromEntries(changed.map(([rule, { severity }]) => [rule, severity as Severity])),
    ...(profile && { profile: referenceTo(profile) }),
  };
  return checkPlan(plan, { ...(previous && { previous }), ...(profile && { profile }) }, settings);
}
