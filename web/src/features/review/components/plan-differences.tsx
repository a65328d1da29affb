import { Card, Segmented } from 'antd';
import { useState } from 'react';
import { planEndpoints } from '#contract/plans.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import { DifferenceTable } from './difference-table.tsx';

/** What changed since the last submission, or since the approval. */
export function PlanDifferences({ id }: { readonly id: string }) {
  const t = useText();
  const [since, setSince] = useState<'submission' | 'approval'>('submission');
  const differences = useRead(planEndpoints.readDifferences, { params: { id }, query: { since } });
  return (
    <Card
      size="small"
      title={<h2>{t(reviewWords.differences)}</h2>}
      extra={
        <Segmented
          aria-label={t(reviewWords.differences)}
          value={since}
          onChange={setSince}
          options={[
            { value: 'submission', label: t(reviewWords.sinceSubmission) },
            { value: 'approval', label: t(reviewWords.sinceApproval) },
          ]}
        />
      }
    >
      <ReadState query={differences}>
        {({ value }) =>
          value.differences.length === 0 ? (
            <p>{t(reviewWords.noDifferences)}</p>
          ) : (
            <DifferenceTable label={t(reviewWords.differences)} rows={value.differences} />
          )
        }
      </ReadState>
    </Card>
  );
}
