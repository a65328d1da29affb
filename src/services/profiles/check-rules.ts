import type { CheckContext } from '../../checking/rule.ts';
import type { CheckSettings } from '../../model/check-report.ts';
import type { Severity } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { referenceTo } from '../../regulations/profiles/rule-profile.ts';
import { ruleIds } from '../checking/rule-catalogue.ts';
import { type ProfileChain, profileInForce } from './profile-chain.ts';
import { decidedScoring } from './scoring-profile.ts';

/** How a paper is checked: what was decided about rules, and the scoring that its weights and reasons are held against. */
export interface CheckRules {
  readonly settings: CheckSettings;
  readonly scoring: Pick<CheckContext, 'profile'>;
}

/** By what a plan of a year is checked. A decision about a rule that this version no longer has is passed over. */
export function checkRulesIn(chain: ProfileChain, plan: Plan, fiscalYear = plan.fiscalYear): CheckRules {
  const inForce = profileInForce(chain, fiscalYear);
  const decisions = Object.entries(inForce.content.rules).filter(([rule]) => ruleIds.includes(rule));
  const off = decisions.filter(([, { severity }]) => severity === 'off');
  const changed = decisions.filter(([, { severity }]) => severity !== 'off');
  const profile = decidedScoring(inForce, plan);
  return {
    settings: {
      switchedOff: Object.fromEntries(off.map(([rule, { reason }]) => [rule, { reason }])),
      severities: Object.fromEntries(changed.map(([rule, { severity }]) => [rule, severity as Severity])),
      ...(profile && { profile: referenceTo(profile) }),
    },
    scoring: profile ? { profile } : {},
  };
}
