import { Modal } from 'antd';
import { accountEndpoints } from '#contract/accounts.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccountNow } from '../api/use-account-now.ts';
import { accountWords } from '../words.ts';
import type { ManagedAccount } from './accounts-page.tsx';

interface ConfirmTaskProps {
  readonly what: 'close' | 'reopen' | 'unlock' | 'endSessions' | 'removeCodes';
  readonly account: ManagedAccount;
  readonly onEnd: () => void;
}

/** Asks once before something that needs no more than a yes. */
export function ConfirmTask({ what, account, onEnd }: ConfirmTaskProps) {
  const t = useText();
  const { id, name, displayName } = account;
  const now = useAccountNow(id);
  const done = { onDone: onEnd };
  const change = useChange(accountEndpoints.change, done);
  const unlock = useChange(accountEndpoints.unlock, done);
  const endSessions = useChange(accountEndpoints.endSessions, done);
  const removeCodes = useChange(accountEndpoints.removeOneTimeCodes, done);
  const params = { id };
  const tasks = {
    close: () => change.mutate({ params, body: { active: false }, etag: now?.etag ?? '' }),
    reopen: () => change.mutate({ params, body: { active: true }, etag: now?.etag ?? '' }),
    unlock: () => unlock.mutate({ params }),
    endSessions: () => endSessions.mutate({ params }),
    removeCodes: () => removeCodes.mutate({ params }),
  };
  const isBusy = [change, unlock, endSessions, removeCodes].some(({ isPending }) => isPending);
  return (
    <Modal
      open
      title={t(accountWords[what])}
      okText={t(accountWords[what])}
      okButtonProps={{ loading: isBusy || !now, danger: what === 'close' }}
      cancelText={t(common.cancel)}
      onOk={tasks[what]}
      onCancel={onEnd}
    >
      <p>{`${displayName}${t(common.inBrackets(name))}`}</p>
    </Modal>
  );
}
