import { Card } from 'antd';
import { reviewEndpoints } from '#contract/reviews.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import { DifferenceTable } from './difference-table.tsx';

/** What the paper changes against the year before. */
export function LastYear({ id, number }: { readonly id: string; readonly number: number }) {
  const t = useText();
  const comparison = useRead(reviewEndpoints.compare, { params: { id, number } });
  return (
    <Card title={<h2>{t(reviewWords.lastYear)}</h2>}>
      <ReadState query={comparison}>
        {({ value: { with: earlier, differences } }) =>
          earlier === null ? (
            <p>{t(reviewWords.noLastYear)}</p>
          ) : (
            <>
              <p>{t(reviewWords.comparedWith(earlier.name, earlier.fiscalYear))}</p>
              <DifferenceTable label={t(reviewWords.lastYear)} rows={differences} />
            </>
          )
        }
      </ReadState>
    </Card>
  );
}
