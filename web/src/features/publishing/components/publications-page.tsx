import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { publicationEndpoints } from '#contract/publications.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import { usePages } from '../../../lib/api/use-pages.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { useFilters } from '../../../lib/use-filters.ts';
import { publicationStates, publishingWords } from '../words.ts';
import { Propose } from './propose.tsx';

export type Publication = AnswerOf<typeof publicationEndpoints.read>;

/** What is public or proposed, with a button for the office to propose more. */
export default function PublicationsPage() {
  const t = useText();
  const { role } = useAccount();
  const [isProposing, setProposing] = useState(false);
  const filters = useFilters('state');
  const { state } = filters.filters;
  const query = { limit: 50, ...(state && { state: state as Publication['state'] }) };
  const pages = usePages(publicationEndpoints.list, { query });
  const propose = role === 'department-reviewer' && (
    <Button type="primary" onClick={() => setProposing(true)}>
      {t(publishingWords.propose)}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t(publishingWords.title)}
        about={t(publishingWords.purpose)}
        actions={
          <Space>
            <Button href="/public/" target="_blank" rel="noreferrer">
              {t(publishingWords.publicSite)}
            </Button>
            {propose}
          </Space>
        }
      />
      <FilterBar
        state={filters}
        fields={[
          {
            name: 'state',
            label: t(publishingWords.state),
            options: Object.entries(publicationStates).map(([value, label]) => ({ value, label: t(label) })),
          },
        ]}
      />
      <PagedTable<Publication>
        label={t(publishingWords.title)}
        rowKey="id"
        pages={pages}
        empty={<EmptyState title={t(publishingWords.none)} remedy={t(publishingWords.noneRemedy)} action={propose} />}
        columns={[
          {
            title: t(publishingWords.kind),
            render: (_, { id, kind }) => <Link to={`/publishing/${id}`}>{t(publishingWords[kind])}</Link>,
          },
          { title: t(publishingWords.office), dataIndex: 'title' },
          { title: t(publishingWords.year), dataIndex: 'fiscalYear' },
          {
            title: t(publishingWords.cleared),
            render: (_, { cleared }) => cleared.map(({ name }) => name).join(t(common.and)),
          },
          { title: t(publishingWords.state), render: (_, one) => t(publicationStates[one.state]) },
        ]}
      />
      {isProposing && <Propose onClose={() => setProposing(false)} />}
    </>
  );
}
