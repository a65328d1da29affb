import { Card, Space } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { planEndpoints } from '#contract/plans.ts';
import { planStates } from '#contract/words.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import { CommentList } from './comment-list.tsx';
import { FindingList } from './finding-list.tsx';
import { PlanDifferences } from './plan-differences.tsx';
import { StepButtons } from './step-buttons.tsx';

/** One plan under review: what changed, what was found, what others said, and the step. */
export default function PlanReviewPage() {
  const t = useText();
  const { id = '' } = useParams();
  const plan = useRead(planEndpoints.read, { params: { id } });
  const report = useRead(planEndpoints.readFindings, { params: { id } });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const findings = report.data?.value.findings ?? [];
  const choose = (number: number): void =>
    setChosen(
      (before) => new Set(before.has(number) ? [...before].filter((one) => one !== number) : [...before, number]),
    );
  return (
    <ReadState query={plan}>
      {({ value, etag }) => (
        <>
          <PageHeader
            title={value.title}
            about={
              <>
                {`${value.fiscalYear} · ${t(planStates[value.state])} · v${value.version}`}
                <span> · </span>
                <Link to={`/plans/${id}`}>{t(reviewWords.what)}</Link>
              </>
            }
            actions={
              <StepButtons
                plan={{ id, etag, possibleSteps: value.possibleSteps }}
                findings={findings.filter(({ number }) => chosen.has(number))}
              />
            }
          />
          <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
            <PlanDifferences id={id} />
            <Card title={<h2>{t(reviewWords.findings)}</h2>}>
              {chosen.size > 0 && <p role="status">{t(reviewWords.chosen(chosen.size))}</p>}
              <ReadState query={report}>
                {() => <FindingList findings={findings} chosen={chosen} onChoose={choose} />}
              </ReadState>
            </Card>
            <CommentList id={id} />
          </Space>
        </>
      )}
    </ReadState>
  );
}
