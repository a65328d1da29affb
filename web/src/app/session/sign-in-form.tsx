import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { sessionEndpoints } from '#contract/session.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { call } from '../../lib/api/call.ts';
import { ApiProblem } from '../../lib/api/problem.ts';
import { common } from '../../lib/language/common-words.ts';
import { useText } from '../../lib/language/language.tsx';
import type { Account } from '../../lib/session/account.ts';
import { sessionWords } from './words.ts';

interface SignInFormProps {
  /** Filled in beforehand, where somebody signs in again. */
  readonly name?: string | undefined;
  readonly onDone: (account: Account) => unknown;
}

interface Fields {
  readonly name: string;
  readonly password: string;
  readonly code?: string;
}

/** Six digits of the authenticator, or one of the recovery codes. */
const CODE = /^\s*(?:\d{6}|(?:[A-Za-z2-7]{6}[- ]?){3}[A-Za-z2-7]{6})\s*$/;

const secondFactor = (typed: string) => (/^\d{6}$/.test(typed) ? { code: typed } : { recoveryCode: typed });

/** Account and password, and the one-time code when the account asks for one. */
export function SignInForm({ name, onDone }: SignInFormProps) {
  const t = useText();
  const [asksCode, setAsksCode] = useState(false);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  async function send({ name, password, code }: Fields): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      const body = { name: name.trim(), password, ...(code && secondFactor(code.trim())) };
      await onDone((await call(sessionEndpoints.signIn, { body })).value);
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.code === 'second_factor_needed' && !asksCode) setAsksCode(true);
      else setError(problem);
    } finally {
      setBusy(false);
    }
  }
  const required = { required: true, message: t(common.required) };
  return (
    <Form<Fields> layout="vertical" onFinish={send} initialValues={{ name }} requiredMark={false}>
      {error !== undefined && <ProblemAlert error={error} />}
      <Form.Item name="name" label={t(sessionWords.name)} rules={[required]}>
        <Input autoComplete="username" autoFocus={!name} />
      </Form.Item>
      <Form.Item name="password" label={t(sessionWords.password)} rules={[required]}>
        <Input.Password autoComplete="current-password" autoFocus={Boolean(name)} />
      </Form.Item>
      {asksCode && (
        <Form.Item
          name="code"
          label={t(sessionWords.code)}
          extra={t(sessionWords.codeHint)}
          rules={[{ required: true, pattern: CODE, message: t(sessionWords.codeForm) }]}
        >
          <Input autoComplete="one-time-code" maxLength={32} autoFocus />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t(sessionWords.signIn)}
      </Button>
    </Form>
  );
}
