import type { Decision } from '#contract/findings.ts';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';

const decisionWords = messages({
  accepted: { zh: '采纳', en: 'Accepted' },
  dismissed: { zh: '不采纳', en: 'Dismissed' },
  by: (who: string) => ({ zh: `（${who}）`, en: ` (${who})` }),
});

interface DecisionNoteProps {
  readonly decision: Decision;
}

/** What the office decided about a finding, by whom and why. */
export function DecisionNote({ decision: { verdict, by, reason } }: DecisionNoteProps) {
  const t = useText();
  return (
    <p className="finding-decision">
      <strong>{t(decisionWords[verdict])}</strong>
      {t(decisionWords.by(by))} {reason}
    </p>
  );
}
