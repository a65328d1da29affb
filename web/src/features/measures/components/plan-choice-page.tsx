import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { planEndpoints } from '#contract/plans.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import { usePages } from '../../../lib/api/use-pages.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { measureWords } from '../words.ts';

type Row = AnswerOf<typeof planEndpoints.list>['items'][number];

/** The plans whose measures can be looked at. */
export default function PlanChoicePage() {
  const t = useText();
  const { role } = useAccount();
  const plans = usePages(planEndpoints.list, {});
  return (
    <>
      <PageHeader title={t(measureWords.title)} about={t(measureWords.about)} />
      <PagedTable<Row>
        label={t(measureWords.choose)}
        rowKey="id"
        narrowest={320}
        pages={plans}
        columns={[
          { title: t(measureWords.plan), render: (_, { id, title }) => <Link to={`/measures/${id}`}>{title}</Link> },
          { title: t(measureWords.year), dataIndex: 'fiscalYear' },
        ]}
        empty={
          <EmptyState
            title={t(measureWords.none)}
            remedy={t(role === 'preparer' ? measureWords.noneRemedy : measureWords.noneReader)}
          />
        }
      />
    </>
  );
}
