import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import type { Decision } from '#contract/findings.ts';
import type { Bilingual } from '#contract/words.ts';
import { DecisionNote } from '../../../components/decision-note.tsx';
import { RuleNote } from '../../../components/rule-note.tsx';
import { type Severity, SeverityTag } from '../../../components/severity-tag.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { planWords } from '../words.ts';

export interface ShownFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly subject: string;
  readonly remedy?: unknown;
  readonly label?: unknown;
  readonly decision?: Decision | null;
}

interface FindingListProps<F extends ShownFinding> {
  readonly findings: readonly F[];
  /** Takes the user to the place; without it a finding is only read. */
  readonly onGoTo?: (subject: string) => void;
  /** What can be decided about a finding. */
  readonly actions?: (finding: F) => ReactNode;
}

const weight = { error: 0, warning: 1, hint: 2 } as const;

/** What the check found, the weightiest first and what was dismissed last, each with its place, its rule and how to mend it. */
export function FindingList<F extends ShownFinding>({ findings, onGoTo, actions }: FindingListProps<F>) {
  const t = useText();
  if (findings.length === 0) return <p>{t(planWords.noFindings)}</p>;
  const rank = ({ decision, severity }: F): number => (decision?.verdict === 'dismissed' ? 3 : weight[severity]);
  const ordered = findings.toSorted((one, other) => rank(one) - rank(other));
  return (
    <ol className="finding-list">
      {ordered.map((finding) => (
        <li key={`${finding.rule} ${finding.subject} ${finding.message.zh}`}>
          <p>
            <SeverityTag severity={finding.severity} />{' '}
            {typeof finding.label === 'string' &&
              finding.label !== '' &&
              (onGoTo ? (
                <Button type="link" size="small" onClick={() => onGoTo(finding.subject)}>
                  {finding.label}
                </Button>
              ) : (
                <strong>{finding.label}</strong>
              ))}
          </p>
          <p>{t(finding.message)}</p>
          {isBilingual(finding.remedy) && <p>{t(planWords.remedy(t(finding.remedy)))}</p>}
          {finding.decision && <DecisionNote decision={finding.decision} />}
          <Space wrap size="small">
            {actions?.(finding)}
            <RuleNote rule={finding.rule} />
          </Space>
        </li>
      ))}
    </ol>
  );
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
