import { Alert, App, Button, Form, Input, Space } from 'antd';
import { taskEndpoints } from '#contract/tasks.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { accountWords } from '../words.ts';

/** Where reminders of deadlines and returned papers are mailed to; an empty field takes the address away. */
export function NoticeMail() {
  const t = useText();
  const { message } = App.useApp();
  const settings = useRead(taskEndpoints.readSettings, {});
  const set = useChange(taskEndpoints.setSettings, { onDone: () => message.success(t(common.saved)) });
  return (
    <ReadState query={settings}>
      {({ value: { email, mailIsSent } }) => (
        <Form
          layout="vertical"
          initialValues={{ email }}
          onFinish={(typed: { readonly email?: string | null }) =>
            set.mutate({ body: { email: typed.email?.trim() || null } })
          }
        >
          <p>{t(accountWords.mailAbout)}</p>
          {!mailIsSent && <Alert type="info" showIcon title={t(accountWords.noMail)} style={{ marginBlockEnd: 16 }} />}
          <Form.Item
            name="email"
            label={t(accountWords.mail)}
            rules={[{ type: 'email', transform: (typed?: string) => typed?.trim(), message: t(accountWords.mailForm) }]}
          >
            <Input type="email" autoComplete="email" maxLength={254} style={{ maxWidth: 320 }} />
          </Form.Item>
          <Space>
            <Button type="primary" htmlType="submit" loading={set.isPending}>
              {t(common.save)}
            </Button>
          </Space>
        </Form>
      )}
    </ReadState>
  );
}
