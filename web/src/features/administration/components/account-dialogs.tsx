import { accountEndpoints } from '#contract/accounts.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { accountWords } from '../words.ts';
import type { AccountTask } from './account-actions.tsx';
import { EditAccount, GiveRole, ResetPassword } from './account-forms.tsx';
import type { ManagedAccount } from './accounts-page.tsx';
import { ConfirmTask } from './confirm-task.tsx';

interface AccountDialogsProps {
  readonly what: AccountTask;
  readonly account: ManagedAccount;
  readonly onEnd: () => void;
}

/** The dialog of one task on one account. */
export function AccountDialogs({ what, account, onEnd }: AccountDialogsProps) {
  const task = { account, onEnd };
  if (what === 'edit') return <EditAccount {...task} />;
  if (what === 'resetPassword') return <ResetPassword {...task} />;
  if (what === 'giveRole') return <GiveRole {...task} />;
  if (what === 'lock') return <LockAccount {...task} />;
  return <ConfirmTask what={what} {...task} />;
}

function LockAccount({ account, onEnd }: Omit<AccountDialogsProps, 'what'>) {
  const t = useText();
  const lock = useChange(accountEndpoints.lock, { onDone: onEnd });
  return (
    <ConfirmReason
      open
      title={`${t(accountWords.lock)}${t(common.colon)}${account.name}`}
      about={t(accountWords.lockAbout)}
      action={t(accountWords.lock)}
      danger
      busy={lock.isPending}
      onConfirm={(reason) => lock.mutate({ params: { id: account.id }, body: { reason } })}
      onCancel={onEnd}
    />
  );
}
