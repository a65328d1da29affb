import { Button, Form, Input } from 'antd';
import { sessionEndpoints } from '#contract/session.ts';
import { useChange } from '../lib/api/use-change.ts';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';
import { useAccount } from '../lib/session/account.ts';
import { NewPasswordItems } from './new-password-items.tsx';
import { passwordWords } from './password-words.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface Fields {
  readonly current: string;
  readonly next: string;
}

/** Changes the own password. Every session ends with it, this one too. */
export function PasswordForm({ onDone }: { readonly onDone: () => unknown }) {
  const t = useText();
  const { name } = useAccount();
  const change = useChange(sessionEndpoints.changePassword, { quiet: true, onDone });
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      onFinish={({ current, next }) => change.mutate({ body: { current, next } })}
    >
      {change.isError && <ProblemAlert error={change.error} />}
      <Form.Item
        name="current"
        label={t(passwordWords.current)}
        rules={[{ required: true, message: t(common.required) }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPasswordItems path={['next']} label={t(passwordWords.next)} account={name} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t(passwordWords.change)}
      </Button>
    </Form>
  );
}
