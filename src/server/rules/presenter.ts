import type { AnswerOf } from '../../contract/endpoint.ts';
import type { ruleEndpoints } from '../../contract/rules.ts';
import type { RuleView } from '../../services/rules/read-rules.ts';

export function presentRule({
  id,
  topic,
  title,
  explanation,
  severity,
  citations,
  setting,
}: RuleView): AnswerOf<typeof ruleEndpoints.list>['items'][number] {
  return {
    ...{ id, topic, title, explanation, severity, citations: [...citations] },
    setting: setting && { ...setting },
  };
}
