import type { Plan } from '#contract/plan-content.ts';
import { planEndpoints } from '#contract/plans.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { documentOf, lineAt } from '../editor/plan-document.ts';
import { planWords } from '../words.ts';

/** Names what a pointer into the plan leads to, as people call it: "网络安全监测 › 培训人次". */
export function useLabels(id: string): (pointer: string) => string {
  const t = useText();
  const content = useRead(planEndpoints.readContent, { params: { id } });
  const document = content.data && documentOf(content.data.value as unknown as Plan);
  return (pointer) => {
    const found = pointer === '' || !document ? undefined : lineAt(document, pointer);
    if (!found) return t(planWords.wholePlan);
    const { section, line } = found;
    return [section.project?.name ?? t(planWords.departmentPart), line?.indicator.level3].filter(Boolean).join(' › ');
  };
}
