import type { Bilingual } from '../../base/bilingual.ts';
import type { NotChecked } from '../../model/finding.ts';

/** The same gap of one rule, with everything it concerns. */
export interface NotCheckedGroup {
  readonly rule: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly labels: readonly string[];
}

/** One entry for each rule and reason, in the order of their first appearance; a paper of forty projects has the same gap forty times. */
export function groupNotChecked(notChecked: readonly NotChecked[]): NotCheckedGroup[] {
  const groups = new Map<string, NotCheckedGroup & { labels: string[] }>();
  for (const { rule, title, why, label } of notChecked) {
    const key = `${rule}\n${why.zh}`;
    const group = groups.get(key) ?? { rule, title, why, labels: [] };
    if (label !== '' && !group.labels.includes(label)) group.labels.push(label);
    groups.set(key, group);
  }
  return [...groups.values()];
}
