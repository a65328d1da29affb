import { Button, Dropdown } from 'antd';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { accountWords } from '../words.ts';
import type { ManagedAccount } from './accounts-page.tsx';

export type AccountTask =
  | 'edit'
  | 'resetPassword'
  | 'close'
  | 'reopen'
  | 'giveRole'
  | 'lock'
  | 'unlock'
  | 'endSessions'
  | 'removeCodes';

interface AccountActionsProps {
  readonly account: ManagedAccount;
  readonly onChoose: (task: AccountTask) => void;
}

/** What the administrator who looks may do with an account. Nobody's own account is in anybody's own hands. */
export function AccountActions({ account, onChoose }: AccountActionsProps) {
  const t = useText();
  const me = useAccount();
  const tasks =
    me.role === 'system-administrator' ? systemTasks(account, me.account) : securityTasks(account, me.account);
  if (tasks.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: tasks.map((key) => ({ key, label: t(accountWords[key]) })),
        onClick: ({ key }) => onChoose(key as AccountTask),
      }}
    >
      <Button aria-label={t(accountWords.actionsOf(account.name))}>{t(common.actions)}</Button>
    </Dropdown>
  );
}

function systemTasks({ id, active }: ManagedAccount, me: string): readonly AccountTask[] {
  if (!active) return ['edit', 'reopen'];
  return id === me ? ['edit'] : ['edit', 'resetPassword', 'close'];
}

function securityTasks({ id, active, lockedUntil, oneTimeCodes }: ManagedAccount, me: string): readonly AccountTask[] {
  if (id === me || !active) return [];
  const isLocked = lockedUntil !== null && Date.parse(lockedUntil) > Date.now();
  return ['giveRole', isLocked ? 'unlock' : 'lock', 'endSessions', ...(oneTimeCodes ? (['removeCodes'] as const) : [])];
}
