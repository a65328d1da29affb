import { Space, Tag } from 'antd';
import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { ledgerEndpoints } from '#contract/ledgers.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { useOffice } from '../use-office.ts';
import { ledgerWords } from '../words.ts';
import { ButtonLink } from './button-link.tsx';
import { ImportList } from './import-list.tsx';
import { OfficeSelect } from './office-select.tsx';
import '../ledgers.css';

type Line = AnswerOf<typeof ledgerEndpoints.list>['items'][number];

/** Every ledger of an office with what it holds; those that are kept stand first. */
export default function LedgerListPage() {
  const t = useText();
  const { role } = useAccount();
  const { office, search } = useOffice();
  const ledgers = useRead(ledgerEndpoints.list, { query: office });
  return (
    <>
      <PageHeader
        title={t(ledgerWords.title)}
        about={t(ledgerWords.about)}
        actions={
          <Space wrap>
            {role !== 'preparer' && <OfficeSelect />}
            <ButtonLink to={`/ledgers/periods${search}`}>{t(ledgerWords.periods)}</ButtonLink>
            {role === 'preparer' && <ButtonLink to="/ledgers/new">{t(ledgerWords.define)}</ButtonLink>}
          </Space>
        }
      />
      <ReadState query={ledgers}>
        {({ value }) => (
          <ScrollBox label={t(ledgerWords.title)} narrowest={620}>
            <DataTable<Line>
              rowKey="id"
              rows={keptFirst(value.items)}
              columns={[
                {
                  title: t(ledgerWords.name),
                  render: (_, { id, title, purpose, isOwn }) => (
                    <>
                      <Link to={`/ledgers/${id}${search}`}>{t(title)}</Link> {isOwn && <Tag>{t(ledgerWords.own)}</Tag>}
                      <br />
                      <span className="quiet">{t(purpose)}</span>
                    </>
                  ),
                },
                { title: t(ledgerWords.records), dataIndex: 'records', align: 'right', width: 90 },
                { title: t(ledgerWords.lastDate), width: 120, render: (_, { lastDate }) => lastDate ?? '—' },
                {
                  title: t(ledgerWords.lastEntry),
                  width: 200,
                  render: (_, { lastEntry }) =>
                    lastEntry ? (
                      <>
                        <Moment at={lastEntry.at} /> {lastEntry.by}
                      </>
                    ) : (
                      '—'
                    ),
                },
              ]}
            />
          </ScrollBox>
        )}
      </ReadState>
      <ImportList />
    </>
  );
}

function keptFirst(lines: readonly Line[]): Line[] {
  return [
    ...lines.filter(({ records, isOwn }) => records > 0 || isOwn),
    ...lines.filter(({ records, isOwn }) => records === 0 && !isOwn),
  ];
}
