import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { filingEndpoints } from '#contract/filings.ts';
import type { PlanState } from '#contract/words.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { Moment } from '../../../components/moment.tsx';
import { OfficeName } from '../../../components/office-name.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import { usePages } from '../../../lib/api/use-pages.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { useFilters } from '../../../lib/use-filters.ts';
import { yearOf } from '../../../lib/year-of.ts';
import { filingWords, stateWords } from '../words.ts';
import { BeginFiling } from './begin-filing.tsx';

export type FilingKind = 'monitoring' | 'evaluation';

/** The monitorings or the self-evaluations that one sees, with a button to begin one. */
export function FilingList({ kind }: { readonly kind: FilingKind }) {
  const t = useText();
  const { role } = useAccount();
  const [isBeginning, setBeginning] = useState(false);
  const filters = useFilters('state', 'fiscalYear');
  const { state } = filters.filters;
  const fiscalYear = yearOf(filters.filters.fiscalYear);
  const query = {
    kind,
    limit: 50,
    ...(state && { state: state as PlanState }),
    ...(fiscalYear && { fiscalYear }),
  };
  const pages = usePages(filingEndpoints.list, { query });
  const begin = role === 'preparer' && (
    <Button type="primary" onClick={() => setBeginning(true)}>
      {t(kind === 'monitoring' ? filingWords.beginMonitoring : filingWords.beginEvaluation)}
    </Button>
  );
  const purpose = kind === 'monitoring' ? filingWords.monitoringPurpose : filingWords.evaluationPurpose;
  return (
    <>
      <PageHeader title={t(filingWords[kind])} about={t(purpose)} actions={begin} />
      <FilterBar
        state={filters}
        fields={[
          {
            name: 'state',
            label: t(filingWords.state),
            options: Object.entries(stateWords).map(([value, label]) => ({ value, label: t(label) })),
          },
          { name: 'fiscalYear', label: t(filingWords.year), isYear: true },
        ]}
      />
      <PagedTable
        label={t(filingWords[kind])}
        rowKey="id"
        pages={pages}
        empty={
          <EmptyState
            title={t(filingWords.none)}
            remedy={t(begin ? filingWords.noneRemedy : filingWords.noneReader)}
            action={begin}
          />
        }
        columns={[
          {
            title: t(filingWords.title),
            render: (_, { id, title }) => <Link to={`/${kind}/${id}`}>{title}</Link>,
          },
          ...(role === 'finance-reviewer'
            ? [
                {
                  title: t(filingWords.office),
                  render: (_: unknown, { tenant }: { readonly tenant: string }) => <OfficeName tenant={tenant} />,
                },
              ]
            : []),
          { title: t(filingWords.year), dataIndex: 'fiscalYear' },
          ...(kind === 'monitoring' ? [{ title: t(filingWords.through), dataIndex: 'through' as const }] : []),
          { title: t(filingWords.state), render: (_, one) => t(stateWords[one.state]) },
          { title: t(filingWords.updated), render: (_, { updatedAt }) => <Moment at={updatedAt} /> },
        ]}
      />
      {isBeginning && <BeginFiling kind={kind} onClose={() => setBeginning(false)} />}
    </>
  );
}
