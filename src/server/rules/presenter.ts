import type { AnswerOf } from '../../contract/endpoint.ts';
import type { ruleEndpoints } from '../../contract/rules.ts';
import type { ProfileView } from '../../services/rules/profile-lines.ts';
import type { RuleView } from '../../services/rules/rule-settings.ts';

type Rule = AnswerOf<typeof ruleEndpoints.decide>;
type Profile = AnswerOf<typeof ruleEndpoints.listProfiles>['items'][number];
type Setting = NonNullable<Rule['setting']>;

export function presentRule({ id, topic, title, explanation, severity, citations, setting }: RuleView): Rule {
  return {
    ...{ id, topic, title, explanation, severity, citations: [...citations] },
    setting: setting && {
      severity: setting.severity as Setting['severity'],
      reason: setting.reason,
      changedAt: setting.changed_at,
      changedBy: setting.changed_by,
    },
  };
}

export function presentProfile({ lines, ...profile }: ProfileView): Profile {
  return { ...profile, lines: lines.map((line) => ({ ...line, citations: [...line.citations] })) };
}
