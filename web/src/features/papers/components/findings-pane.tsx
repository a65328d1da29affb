import { paperEndpoints } from '#contract/papers.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useText } from '../../../lib/language/language.tsx';
import type { useFilters } from '../../../lib/use-filters.ts';
import { paperWords } from '../words.ts';
import { FindingItem } from './finding-item.tsx';
import type { Paper, PaperFinding } from './types.ts';

const SEVERITIES = ['error', 'warning', 'hint'] as const;
const VERDICTS = ['open', 'accepted', 'dismissed'] as const;

interface FindingsPaneProps {
  readonly paper: Paper;
  readonly findings: readonly PaperFinding[];
  readonly state: ReturnType<typeof useFilters<'severity' | 'verdict' | 'finding'>>;
  readonly mayChange: boolean;
  readonly onCorrect: (subject: string) => void;
}

/** What was found, the gravest first, with what somebody decided about it. */
export function FindingsPane({ paper, findings, state, mayChange, onCorrect }: FindingsPaneProps) {
  const t = useText();
  const decide = useChange(paperEndpoints.decide);
  const { severity, verdict: wanted, finding: selected } = state.filters;
  const shown = findings.filter(
    (one) =>
      (severity === undefined || one.severity === severity) &&
      (wanted === undefined || (one.decision?.verdict ?? 'open') === wanted),
  );
  return (
    <>
      <FilterBar
        state={state}
        fields={[
          {
            name: 'severity',
            label: t(paperWords.severity),
            options: SEVERITIES.map((value) => ({ value, label: t(paperWords[value]) })),
          },
          {
            name: 'verdict',
            label: t(paperWords.verdict),
            options: VERDICTS.map((value) => ({ value, label: t(paperWords[value]) })),
          },
        ]}
      />
      {shown.length === 0 && <EmptyState title={t(paperWords.noFindings)} remedy={t(paperWords.noFindingsRemedy)} />}
      <ol className="paper-findings">
        {shown.map((finding) => (
          <FindingItem
            key={finding.number}
            finding={finding}
            isSelected={String(finding.number) === selected}
            mayChange={mayChange}
            onShow={() => state.set('finding', String(finding.number))}
            isDeciding={decide.isPending}
            onDecide={(verdict, reason) => {
              const { rule, subject } = finding;
              return decide.mutateAsync({ params: { id: paper.id }, body: { rule, subject, verdict, reason } });
            }}
            onCorrect={() => onCorrect(finding.subject)}
          />
        ))}
      </ol>
    </>
  );
}
