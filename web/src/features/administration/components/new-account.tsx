import { Form, Input } from 'antd';
import { accountEndpoints } from '#contract/accounts.ts';
import { NewPasswordItems } from '../../../components/new-password-items.tsx';
import { OfficeSelect } from '../../../components/office-select.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { accountWords, administrationWords } from '../words.ts';
import { FormDialog } from './form-dialog.tsx';

interface Fields {
  readonly name: string;
  readonly displayName: string;
  readonly tenant: string;
  readonly staffNumber?: string;
  readonly password: string;
}

/** An account without a role yet, with a password that its owner has to change. */
export function NewAccount({ onEnd }: { readonly onEnd: () => void }) {
  const t = useText();
  const create = useChange(accountEndpoints.create, { onDone: onEnd, quiet: true });
  const required = [{ required: true, message: t(common.required) }];
  function send({ staffNumber, ...fields }: Fields): void {
    create.mutate({ body: { ...fields, ...(staffNumber && { staffNumber }) } });
  }
  return (
    <FormDialog<Fields>
      title={t(accountWords.add)}
      action={t(accountWords.add)}
      error={create.error}
      busy={create.isPending}
      onSend={send}
      onEnd={onEnd}
    >
      <Form.Item name="name" label={t(accountWords.name)} rules={required}>
        <Input maxLength={32} autoComplete="off" />
      </Form.Item>
      <Form.Item name="displayName" label={t(accountWords.displayName)} rules={required}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="tenant" label={t(administrationWords.office)} rules={required}>
        <OfficeSelect />
      </Form.Item>
      <Form.Item name="staffNumber" label={t(accountWords.staffNumber)} extra={t(accountWords.staffNumberHint)}>
        <Input maxLength={32} />
      </Form.Item>
      <NewPasswordItems path={['password']} label={t(accountWords.password)} account={['name']} isOnce />
      <p>{t(accountWords.passwordHint)}</p>
    </FormDialog>
  );
}
