import { Card, Segmented } from 'antd';
import { useState } from 'react';
import { planEndpoints } from '#contract/plans.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import { DifferenceTable } from './difference-table.tsx';

interface PlanDifferencesProps {
  readonly id: string;
  /** Of an adjustment the whole of it is looked at first, however often it was returned. */
  readonly wasApproved: boolean;
}

/** What changed since the last submission, or since the approval. */
export function PlanDifferences({ id, wasApproved }: PlanDifferencesProps) {
  const t = useText();
  const [since, setSince] = useState<'submission' | 'approval'>(wasApproved ? 'approval' : 'submission');
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
      {wasApproved && <AdjustmentReason id={id} />}
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

/** Why the adjustment was begun, in the words of who asked for it. */
function AdjustmentReason({ id }: { readonly id: string }) {
  const t = useText();
  const steps = useRead(planEndpoints.listSteps, { params: { id } });
  const begun = steps.data?.value.items.findLast(({ action }) => action === 'adjust');
  return begun ? <p>{t(reviewWords.adjustedFor(begun.reason, begun.actor))}</p> : null;
}
