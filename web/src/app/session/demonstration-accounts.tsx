import { Alert, Button } from 'antd';
import type { sessionEndpoints } from '#contract/session.ts';
import { roles } from '#contract/words.ts';
import { type DataColumn, DataTable } from '../../components/data-table.tsx';
import { ScrollBox } from '../../components/scroll-box.tsx';
import type { Answer } from '../../lib/api/request.ts';
import { useText } from '../../lib/language/language.tsx';
import { Ground } from './ground.tsx';
import { sessionWords } from './words.ts';

export type LoadedDemonstration = Answer<typeof sessionEndpoints.loadDemonstration>['value'];

interface AccountsProps {
  readonly loaded: LoadedDemonstration;
  readonly onDone: () => unknown;
}

/** How the people of the demonstration sign in: shown this once. */
export function DemonstrationAccounts({ loaded, onDone }: AccountsProps) {
  const t = useText();
  const columns: readonly DataColumn<LoadedDemonstration['accounts'][number]>[] = [
    { title: t(sessionWords.name), dataIndex: 'name' },
    { title: t(sessionWords.password), dataIndex: 'password', render: (password: string) => <code>{password}</code> },
    {
      title: t(sessionWords.role),
      dataIndex: 'role',
      render: (role: LoadedDemonstration['accounts'][number]['role']) => t(roles[role]),
    },
    { title: t(sessionWords.displayName), dataIndex: 'displayName' },
    { title: t(sessionWords.office), dataIndex: 'office' },
  ];
  return (
    <Ground title={t(sessionWords.demonstrationLoaded)} wide>
      <Alert type="warning" showIcon title={t(sessionWords.demonstrationOnce)} />
      <ScrollBox label={t(sessionWords.demonstrationLoaded)}>
        <DataTable size="small" rowKey="name" columns={columns} rows={loaded.accounts} />
      </ScrollBox>
      <p>
        <Button type="primary" onClick={() => onDone()}>
          {t(sessionWords.demonstrationNoted)}
        </Button>{' '}
        <Button onClick={() => window.print()}>{t(sessionWords.print)}</Button>
      </p>
    </Ground>
  );
}
