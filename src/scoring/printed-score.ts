import type { Bilingual } from '../base/bilingual.ts';
import { isDecimal } from '../base/decimal.ts';
import { compare, fraction, toPlaces } from '../base/fraction.ts';
import type { EvaluationTable } from '../model/evaluation.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { type RecomputeRule, recomputeRules } from './recompute-rules.ts';

/** Plans may come from elsewhere: what is no number is no score. */
export function isScore(printed: string | null | undefined): printed is string {
  return typeof printed === 'string' && isDecimal(printed);
}

/** A finding of re-computation on a place of the sheet, what is printed there as its excerpt; without a place where the sheet does not print it. */
export function finding(
  rule: RecomputeRule,
  { at, ...about }: { readonly subject: string; readonly label: string; readonly at: Place | undefined },
  message: Bilingual,
  excerpt?: string,
): Finding {
  return {
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    message,
    remedy: rule.remedy,
    citations: rule.cites,
    ...about,
    ...(at ? { at } : {}),
    ...(excerpt === undefined ? {} : { excerpt }),
  };
}

/** The formula of a computed score with its numbers, for a finding. */
export function formulaOf(line: { readonly trace: EvaluationTable['trace'] }): {
  readonly zh: string;
  readonly en: string;
} {
  const step = line.trace.at(-1);
  if (!step) return { zh: '', en: '' };
  return { zh: `${step.formula.zh}：${step.substituted}`, en: `${step.formula.en}: ${step.substituted}` };
}

/** What a printed score does wrong against the formula: nothing, one place too few, too much, or too little. */
export function disagreement(printed: string, { score }: { readonly score?: string }): RecomputeRule | undefined {
  if (score === undefined) return undefined;
  const difference = compare(fraction(printed), fraction(score));
  if (difference === 0) return undefined;
  const isCoarse = /^\d+\.\d$/.test(printed) && toPlaces(fraction(score), 1) === printed;
  if (isCoarse) return recomputeRules.scoreCoarse;
  return difference > 0 ? recomputeRules.scoreAbove : recomputeRules.scoreBelow;
}
