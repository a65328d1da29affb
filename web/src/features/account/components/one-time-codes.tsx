import { App, Button, Form, Input, QRCode, Space, Typography } from 'antd';
import { sessionEndpoints } from '#contract/session.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { accountWords } from '../words.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Begins one-time codes (key, then one code to confirm it) and ends them; both ask for the password. */
export function OneTimeCodes() {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly password: string }>();
  const begin = useChange(sessionEndpoints.beginOneTimeCodes);
  const confirm = useChange(sessionEndpoints.confirmOneTimeCodes, {
    onDone() {
      begin.reset();
      form.resetFields();
      message.success(t(accountWords.began));
    },
  });
  const renew = useChange(sessionEndpoints.replaceRecoveryCodes, { onDone: () => form.resetFields() });
  const remove = useChange(sessionEndpoints.removeOneTimeCodes, {
    onDone() {
      form.resetFields();
      message.success(t(accountWords.removed));
    },
  });
  async function takeAway(): Promise<void> {
    remove.mutate({ body: await form.validateFields() });
  }
  async function replaceCodes(): Promise<void> {
    renew.mutate({ body: await form.validateFields() });
  }
  const recovery = confirm.data ?? renew.data;
  if (recovery) {
    const forget = (): void => {
      confirm.reset();
      renew.reset();
    };
    return <RecoveryCodes codes={recovery.value.recoveryCodes} onKept={forget} />;
  }
  if (begin.data) {
    const { secret, uri } = begin.data.value;
    return (
      <Form layout="vertical" requiredMark={false} onFinish={({ code }) => confirm.mutate({ body: { code } })}>
        <p>{t(accountWords.scan)}</p>
        <div role="img" aria-label={t(accountWords.qr)}>
          <QRCode value={uri} type="svg" />
        </div>
        <p>
          {t(accountWords.secret)}
          {t(common.colon)}
          <Typography.Text copyable>{secret}</Typography.Text>
        </p>
        <Form.Item
          name="code"
          label={t(accountWords.code)}
          rules={[{ required: true, pattern: /^\d{6}$/, message: t(common.required) }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} style={{ width: 160 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {t(accountWords.confirm)}
        </Button>
      </Form>
    );
  }
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => begin.mutate({ body })}>
      <p>{t(accountWords.codesAbout)}</p>
      <Form.Item
        name="password"
        label={t(accountWords.confirmPassword)}
        rules={[{ required: true, message: t(common.required) }]}
      >
        <Input.Password autoComplete="current-password" style={{ maxWidth: 320 }} />
      </Form.Item>
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={begin.isPending}>
          {t(accountWords.begin)}
        </Button>
        <Button onClick={replaceCodes} loading={renew.isPending}>
          {t(accountWords.renewRecovery)}
        </Button>
        <Button onClick={takeAway} loading={remove.isPending}>
          {t(accountWords.remove)}
        </Button>
      </Space>
    </Form>
  );
}
