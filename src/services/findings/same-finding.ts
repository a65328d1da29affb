import type { Finding } from '../../model/finding.ts';

type Known = Pick<Finding, 'rule' | 'subject' | 'label' | 'message'>;

/** What a finding says, wherever its line has moved: the rule, what a person calls the line, and the sentence with the paper's words. */
const sayingOf = ({ rule, label, message }: Known): string => [rule, label, message.zh].join('\u0000');

/**
 * Which findings of a later version still say what those of an earlier one said: from rule and subject in the earlier to the finding in the
 * later. A line that moved keeps its finding; of several that say the same the first is the first.
 */
export function sameFindings(earlier: readonly Known[], later: readonly Known[]): Map<string, Known> {
  const waiting = Map.groupBy(later, sayingOf);
  const same = new Map<string, Known>();
  for (const finding of earlier) {
    const next = waiting.get(sayingOf(finding))?.shift();
    if (next) same.set(findingKey(finding), next);
  }
  return same;
}

/** The name of a finding inside one version. */
export function findingKey({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string {
  return `${rule}\u0000${subject}`;
}
