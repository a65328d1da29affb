import { Button } from 'antd';
import type { Bilingual } from '#contract/words.ts';
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
}

interface FindingListProps {
  readonly findings: readonly ShownFinding[];
  /** Takes the user to the place; without it a finding is only read. */
  readonly onGoTo?: (subject: string) => void;
}

const weight = { error: 0, warning: 1, hint: 2 } as const;

/** What the check found, the weightiest first, each with its place, its rule and how to mend it. */
export function FindingList({ findings, onGoTo }: FindingListProps) {
  const t = useText();
  if (findings.length === 0) return <p>{t(planWords.noFindings)}</p>;
  const ordered = findings.toSorted((one, other) => weight[one.severity] - weight[other.severity]);
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
          <p className="finding-rule">{t(planWords.rule(finding.rule))}</p>
        </li>
      ))}
    </ol>
  );
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
