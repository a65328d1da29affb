import { Form, Input, Modal } from 'antd';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';

interface ConfirmReasonProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen. */
  readonly about?: string;
  /** What is asked for, where it is no reason. */
  readonly label?: string;
  /** The word on the button: what is done, not "OK". */
  readonly action: string;
  readonly danger?: boolean;
  /** Whether it may be done without a reason. */
  readonly optional?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: (reason: string) => unknown;
  readonly onCancel: () => void;
}

/** Asks before something that is written down for others, with the reason they will read. */
export function ConfirmReason(props: ConfirmReasonProps) {
  const { open, title, about, label, action, danger = false, optional = false, busy = false } = props;
  const { onConfirm, onCancel } = props;
  const t = useText();
  const [form] = Form.useForm<{ readonly reason?: string }>();
  return (
    <Modal
      open={open}
      title={title}
      okText={action}
      okButtonProps={{ danger, loading: busy }}
      cancelText={t(common.cancel)}
      onOk={form.submit}
      onCancel={onCancel}
      destroyOnHidden
    >
      {about && <p>{about}</p>}
      <Form form={form} layout="vertical" onFinish={({ reason = '' }) => onConfirm(reason.trim())} preserve={false}>
        <Form.Item
          name="reason"
          label={label ?? t(common.reason)}
          rules={[{ required: !optional, whitespace: true, message: t(common.reasonNeeded) }]}
        >
          <Input.TextArea rows={3} maxLength={2000} showCount autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
