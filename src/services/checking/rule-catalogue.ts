import type { Bilingual } from '../../base/bilingual.ts';
import { OperationalError } from '../../base/operational-error.ts';
import { rules } from '../../checking/registry.generated.ts';
import { severityNames } from '../../checking/reports/report-words.ts';
import { reviewParts } from '../../checking/review-points.ts';
import type { Rule, RuleTopic } from '../../checking/rule.ts';
import type { Severity } from '../../model/finding.ts';
import { printCitation } from '../../regulations/print-citation.ts';
import { nearest } from '../configuration/nearest.ts';

/** A rule as a person reads about it. */
export interface RuleEntry {
  readonly id: string;
  readonly topic: RuleTopic;
  readonly title: Bilingual;
  readonly severity: Severity;
  readonly severityName: Bilingual;
  readonly explanation: Bilingual;
  readonly citations: readonly Bilingual[];
  /** Part and point of the 审核表; absent for rules about self-evaluations. */
  readonly reviewPoint?: Bilingual;
  /** What the examples show, passing and failing. */
  readonly accepts: readonly string[];
  readonly rejects: readonly string[];
}

export const topicNames: Readonly<Record<RuleTopic, Bilingual>> = {
  value: { zh: '指标值', en: 'Target values' },
  class: { zh: '指标分类', en: 'Classes of indicators' },
  plan: { zh: '目标与指标体系', en: 'Goals and indicators together' },
  money: { zh: '资金', en: 'Money' },
  text: { zh: '文字', en: 'Wording' },
  weights: { zh: '权重', en: 'Weights' },
  'self-evaluation': { zh: '自评', en: 'Self-evaluation' },
};

/** The ids that a configuration may name. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** Every rule, in the order of the topics and then of the ids. */
export function listRules(): readonly RuleEntry[] {
  const order = Object.keys(topicNames);
  return rules.map(entryOf).sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic) || (a.id < b.id ? -1 : 1));
}

/** One rule. Throws `unknown_rule` with the nearest id. */
export function findRule(id: string): RuleEntry {
  const rule = rules.find((one) => one.id === id);
  if (rule) return entryOf(rule);
  const near = nearest(id, ruleIds);
  throw new OperationalError('unknown_rule', {
    zh: `没有规则“${id}”${near ? `，是不是 ${near}？` : '。'}mingji rules 列出全部规则。`,
    en: `There is no rule "${id}"${near ? `; did you mean ${near}?` : '.'} "mingji rules" lists them all.`,
  });
}

function entryOf(rule: Rule): RuleEntry {
  const point = reviewPointName(rule);
  return {
    id: rule.id,
    topic: rule.topic,
    title: rule.title,
    severity: rule.severity,
    severityName: severityNames[rule.severity],
    explanation: rule.explanation,
    citations: rule.cites.map((one) => ({ zh: printCitation(one, 'zh'), en: printCitation(one, 'en') })),
    ...(point && { reviewPoint: point }),
    accepts: rule.examples.accept.map(({ name }) => name),
    rejects: rule.examples.reject.map(({ name }) => name),
  };
}

function reviewPointName({ reviewPoint }: Rule): Bilingual | undefined {
  for (const part of reviewParts) {
    const point = part.points.find(({ id }) => id === reviewPoint);
    if (point) {
      return { zh: `${part.title.zh} › ${point.title.zh}`, en: `${part.title.en} › ${point.title.en}` };
    }
  }
  return undefined;
}
