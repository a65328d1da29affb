import { planEndpoints } from '#contract/plans.ts';
import { DocumentComments } from '../../../components/comments/document-comments.tsx';
import { planFieldWords } from '../../../components/plan/plan-field-words.ts';
import { useText } from '../../../lib/language/language.tsx';

interface PlanCommentsProps {
  readonly id: string;
  /** Takes one to the line in the editor. */
  readonly onGoTo?: (place: string) => void;
}

/** The comments on a plan, with a form for one on the whole. */
export function PlanComments({ id, onGoTo }: PlanCommentsProps) {
  const t = useText();
  const places = new Map([['', t(planFieldWords.wholePlan)]]);
  return (
    <DocumentComments {...{ endpoints: planEndpoints, id, draft: `plan ${id}/comment`, places }} onGoTo={onGoTo} />
  );
}
