import { Form, Input, Select } from 'antd';
import { accountEndpoints } from '#contract/accounts.ts';
import { type Role, roleIds, roles } from '#contract/words.ts';
import { NewPasswordItems } from '../../../components/new-password-items.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccountNow } from '../api/use-account-now.ts';
import { accountWords } from '../words.ts';
import type { ManagedAccount } from './accounts-page.tsx';
import { FormDialog } from './form-dialog.tsx';

interface TaskProps {
  readonly account: ManagedAccount;
  readonly onEnd: () => void;
}

interface Person {
  readonly displayName: string;
  readonly staffNumber?: string;
}

/** Display name and staff number. */
export function EditAccount({ account, onEnd }: TaskProps) {
  const t = useText();
  const now = useAccountNow(account.id);
  const change = useChange(accountEndpoints.change, { onDone: onEnd, quiet: true });
  const { id, name, displayName, staffNumber } = account;
  function send(fields: Person): void {
    const body = { displayName: fields.displayName, ...(fields.staffNumber && { staffNumber: fields.staffNumber }) };
    change.mutate({ params: { id }, body, etag: now?.etag ?? '' });
  }
  return (
    <FormDialog<Person>
      title={`${t(accountWords.edit)}${t(common.colon)}${name}`}
      action={t(common.save)}
      initial={{ displayName, ...(staffNumber !== null && { staffNumber }) }}
      error={change.error}
      busy={change.isPending || !now}
      onSend={send}
      onEnd={onEnd}
    >
      <Form.Item
        name="displayName"
        label={t(accountWords.displayName)}
        rules={[{ required: true, whitespace: true, message: t(common.required) }]}
      >
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="staffNumber" label={t(accountWords.staffNumber)} extra={t(accountWords.staffNumberHint)}>
        <Input maxLength={32} />
      </Form.Item>
    </FormDialog>
  );
}

/** Another first password, which its owner has to change. */
export function ResetPassword({ account, onEnd }: TaskProps) {
  const t = useText();
  const now = useAccountNow(account.id);
  const change = useChange(accountEndpoints.change, { onDone: onEnd, quiet: true });
  return (
    <FormDialog<{ readonly password: string }>
      title={`${t(accountWords.resetPassword)}${t(common.colon)}${account.name}`}
      about={t(accountWords.resetAbout)}
      action={t(accountWords.resetPassword)}
      error={change.error}
      busy={change.isPending || !now}
      onSend={(body) => change.mutate({ params: { id: account.id }, body, etag: now?.etag ?? '' })}
      onEnd={onEnd}
    >
      <NewPasswordItems path={['password']} label={t(accountWords.password)} account={account.name} isOnce />
    </FormDialog>
  );
}

/** The role of an account; the server refuses what excludes one another. */
export function GiveRole({ account, onEnd }: TaskProps) {
  const t = useText();
  const now = useAccountNow(account.id);
  const give = useChange(accountEndpoints.giveRole, { onDone: onEnd, quiet: true });
  return (
    <FormDialog<{ readonly role: Role }>
      title={`${t(accountWords.giveRole)}${t(common.colon)}${account.displayName}${t(common.inBrackets(account.name))}`}
      action={t(accountWords.giveRole)}
      initial={account.role ? { role: account.role } : {}}
      error={give.error}
      busy={give.isPending || !now}
      onSend={(body) => give.mutate({ params: { id: account.id }, body, etag: now?.etag ?? '' })}
      onEnd={onEnd}
    >
      <Form.Item name="role" label={t(accountWords.role)} rules={[{ required: true, message: t(common.required) }]}>
        <Select options={roleIds.map((id) => ({ value: id, label: t(roles[id]) }))} />
      </Form.Item>
    </FormDialog>
  );
}
