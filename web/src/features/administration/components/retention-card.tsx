import { App, Button, Card, Form, InputNumber, Space } from 'antd';
import { useState } from 'react';
import { auditEndpoints } from '#contract/audit.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { auditWords } from '../words.ts';

/** How long entries are kept, and the deletion of those beyond it. */
export function RetentionCard() {
  const t = useText();
  const { message } = App.useApp();
  const retention = useRead(auditEndpoints.readRetention, {});
  const [isOpen, setOpen] = useState(false);
  const set = useChange(auditEndpoints.setRetention, { onDone: () => void message.success(t(common.saved)) });
  const expire = useChange(auditEndpoints.expire, {
    onDone({ value }) {
      setOpen(false);
      message.success(t(auditWords.deleted(value.deleted)));
    },
  });
  return (
    <Card title={<h2>{t(auditWords.retention)}</h2>} style={{ marginBlockStart: 16, maxWidth: 760 }}>
      <ReadState query={retention}>
        {({ value: { days, entries, expired } }) => (
          <>
            <p>{t(auditWords.retentionAbout(days, entries, expired))}</p>
            <Form layout="inline" initialValues={{ days }} onFinish={(body: { days: number }) => set.mutate({ body })}>
              <Form.Item
                name="days"
                label={t(auditWords.days)}
                rules={[{ required: true, message: t(common.required) }]}
              >
                <InputNumber min={180} max={36_500} precision={0} />
              </Form.Item>
              <Space wrap>
                <Button htmlType="submit" loading={set.isPending}>
                  {t(auditWords.setDays)}
                </Button>
                <Button danger disabled={expired === 0} onClick={() => setOpen(true)}>
                  {t(auditWords.expire)}
                </Button>
              </Space>
            </Form>
          </>
        )}
      </ReadState>
      <ConfirmReason
        open={isOpen}
        title={t(auditWords.expire)}
        about={t(auditWords.expireAbout)}
        action={t(auditWords.expire)}
        danger
        busy={expire.isPending}
        onConfirm={(reason) => expire.mutate({ body: { reason } })}
        onCancel={() => setOpen(false)}
      />
    </Card>
  );
}
