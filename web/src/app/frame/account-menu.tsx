import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { Link } from 'react-router';
import { sessionEndpoints } from '#contract/session.ts';
import { roles } from '#contract/words.ts';
import { call } from '../../lib/api/call.ts';
import { useText } from '../../lib/language/language.tsx';
import { useAccount } from '../../lib/session/account.ts';
import { frameWords } from './words.ts';

/** Who is signed in and as what; the own account, and the way out. */
export function AccountMenu() {
  const t = useText();
  const { displayName, role, tenant } = useAccount();
  const queries = useQueryClient();
  async function leave(): Promise<void> {
    await call(sessionEndpoints.signOut, {}, { tell401: true }).catch(() => undefined);
    queries.clear();
    window.location.assign('/');
  }
  const as = role === null ? '' : ` · ${t(roles[role])}`;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', label: `${tenant}${as}`, disabled: true },
          { type: 'divider' },
          { key: 'account', label: <Link to="/account">{t(frameWords.accountMenu)}</Link> },
          { key: 'leave', label: t(frameWords.signOut), onClick: leave },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />}>
        {displayName}
      </Button>
    </Dropdown>
  );
}
