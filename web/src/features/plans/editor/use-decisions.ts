import type { Decision } from '#contract/findings.ts';
import { planDraftEndpoints } from '#contract/plan-drafts.ts';
import { planEndpoints } from '#contract/plans.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { pointerInto } from './plan-document.ts';
import type { Editor } from './use-editor.ts';
import type { LiveCheck, LiveFinding } from './use-live-check.ts';

export type Decided = LiveFinding & { readonly decision: Decision | null };

/** What was decided about the live findings. Decisions belong to a saved version: what was typed is saved before one is made. */
export function useDecisions(id: string, editor: Editor, { findings, checked }: LiveCheck) {
  const { document, base, isDirty, save } = editor;
  const report = useRead(planEndpoints.readFindings, { params: { id }, query: { version: base.version } });
  const change = useChange(planDraftEndpoints.decide);
  const known = report.data?.value.findings ?? [];
  const decided = findings.map((finding): Decided => {
    const subject = checked && pointerInto(base.document, checked, finding.subject);
    const same = known.find((one) => one.rule === finding.rule && one.subject === subject);
    return { ...finding, decision: same?.decision ?? null };
  });
  async function decide(finding: LiveFinding, verdict: Decision['verdict'] | 'open', reason: string): Promise<void> {
    const subject = checked && pointerInto(document, checked, finding.subject);
    if (subject === undefined || (isDirty && !(await save()))) return;
    await change.mutateAsync({ params: { id }, body: { rule: finding.rule, subject, verdict, reason } });
  }
  return { decided, decide, isDeciding: change.isPending || editor.isSaving };
}
