import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { accountEndpoints } from '#contract/accounts.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import { roleIds, roles } from '#contract/words.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import type { RequestOf } from '../../../lib/api/request.ts';
import { useOffices } from '../../../lib/api/use-offices.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { useFilters } from '../../../lib/use-filters.ts';
import { accountWords, administrationWords } from '../words.ts';
import { AccountActions, type AccountTask } from './account-actions.tsx';
import { AccountDialogs } from './account-dialogs.tsx';
import { NewAccount } from './new-account.tsx';

export type ManagedAccount = AnswerOf<typeof accountEndpoints.read>;

/** What stands in the address is what the server knows, or it says so. */
type Query = NonNullable<RequestOf<typeof accountEndpoints.list>['query']>;

const STATES = ['open', 'closed', 'locked', 'without-role', 'unused'] as const;

/** The accounts of every office. What may be done with one depends on which administrator looks. */
export default function AccountsPage() {
  const t = useText();
  const { role } = useAccount();
  const filters = useFilters('search', 'office', 'role', 'state');
  const [task, setTask] = useState<{ readonly what: AccountTask; readonly account: ManagedAccount }>();
  const [isNew, setNew] = useState(false);
  const offices = useOffices().data ?? [];
  const nameOf = new Map(offices.map(({ tenant, name }) => [tenant, name]));
  const pages = usePages(accountEndpoints.list, { query: { ...filters.filters, limit: 50 } as Query });
  const stateNames = {
    open: administrationWords.open,
    closed: administrationWords.closed,
    locked: accountWords.locked,
    'without-role': accountWords.noRole,
    unused: accountWords.unused,
  };
  return (
    <>
      <PageHeader
        title={t(administrationWords.accounts)}
        about={t(administrationWords.accountsAbout)}
        actions={
          role === 'system-administrator' && (
            <Button type="primary" onClick={() => setNew(true)}>
              {t(accountWords.add)}
            </Button>
          )
        }
      />
      <FilterBar
        state={filters}
        fields={[
          { name: 'search', label: t(accountWords.search) },
          {
            name: 'office',
            label: t(administrationWords.office),
            options: offices.map(({ tenant, name }) => ({ value: tenant, label: name })),
          },
          {
            name: 'role',
            label: t(accountWords.role),
            options: roleIds.map((id) => ({ value: id, label: t(roles[id]) })),
          },
          {
            name: 'state',
            label: t(administrationWords.state),
            options: STATES.map((id) => ({ value: id, label: t(stateNames[id]) })),
          },
        ]}
      />
      <PagedTable<ManagedAccount>
        label={t(administrationWords.accounts)}
        rowKey="id"
        narrowest={900}
        pages={pages}
        empty={<EmptyState title={t(accountWords.emptyTitle)} remedy={t(accountWords.emptyRemedy)} />}
        columns={[
          { title: t(accountWords.name), dataIndex: 'name' },
          { title: t(accountWords.displayName), dataIndex: 'displayName' },
          { title: t(administrationWords.office), render: (_, { tenant }) => nameOf.get(tenant) ?? tenant },
          { title: t(accountWords.role), render: (_, one) => (one.role ? t(roles[one.role]) : t(accountWords.noRole)) },
          { title: t(administrationWords.state), render: (_, one) => <AccountState account={one} /> },
          {
            title: t(accountWords.lastSignIn),
            render: (_, { lastSignedInAt }) =>
              lastSignedInAt === null ? t(accountWords.never) : <Moment at={lastSignedInAt} />,
          },
          {
            title: t(common.actions),
            render: (_, account) => (
              <AccountActions account={account} onChoose={(what) => setTask({ what, account })} />
            ),
          },
        ]}
      />
      {isNew && <NewAccount onEnd={() => setNew(false)} />}
      {task && <AccountDialogs key={task.what} {...task} onEnd={() => setTask(undefined)} />}
    </>
  );
}

function AccountState({ account }: { readonly account: ManagedAccount }) {
  const t = useText();
  const isLocked = account.lockedUntil !== null && Date.parse(account.lockedUntil) > Date.now();
  return (
    <Space size={4} wrap>
      {account.active ? t(administrationWords.open) : <Tag>{t(administrationWords.closed)}</Tag>}
      {isLocked && <Tag color="error">{t(accountWords.locked)}</Tag>}
    </Space>
  );
}
