import { Form, type FormInstance, Input, Modal } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useFormDraft } from '../lib/draft/use-form-draft.ts';
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
  /** Something stands in the way, and is said above the reason. */
  readonly blocked?: boolean;
  /** What else has to be chosen, above the reason. */
  readonly children?: ReactNode;
  readonly onConfirm: (reason: string) => unknown;
  readonly onCancel: () => void;
}

interface Typed {
  readonly reason?: string;
}

/** Asks before something that is written down for others, with the reason they will read. */
export function ConfirmReason(props: ConfirmReasonProps) {
  const { open, title, about, label, action, danger = false, optional = false } = props;
  const { busy = false, blocked = false, onConfirm, onCancel, children } = props;
  const t = useText();
  const [form] = Form.useForm<Typed>();
  return (
    <Modal
      open={open}
      title={title}
      okText={action}
      okButtonProps={{ danger, loading: busy, disabled: blocked }}
      cancelText={t(common.cancel)}
      onOk={form.submit}
      onCancel={onCancel}
      destroyOnHidden
    >
      {about && <p>{about}</p>}
      {children}
      <ReasonForm
        form={form}
        title={title}
        label={label ?? t(optional ? common.note : common.reason)}
        optional={optional}
        onConfirm={onConfirm}
      />
    </Modal>
  );
}

interface ReasonFormProps extends Pick<ConfirmReasonProps, 'title' | 'onConfirm'> {
  readonly form: FormInstance<Typed>;
  readonly label: string;
  readonly optional: boolean;
}

/** There while the dialog is open. What is typed is kept until the dialog has been answered. */
function ReasonForm({ form, title, label, optional, onConfirm }: ReasonFormProps) {
  const t = useText();
  const { pathname } = useLocation();
  const draft = useFormDraft<Typed>(`reason${pathname}/${title}`, form, {});
  const isAnswered = useRef(false);
  const { forget } = draft;
  useEffect(
    () => () => {
      if (isAnswered.current) forget();
    },
    [forget],
  );
  return (
    <Form
      form={form}
      layout="vertical"
      preserve={false}
      initialValues={draft.initialValues}
      onValuesChange={draft.onValuesChange}
      onFinish={({ reason = '' }) => {
        isAnswered.current = true;
        onConfirm(reason.trim());
      }}
    >
      <Form.Item
        name="reason"
        label={label}
        rules={[{ required: !optional, whitespace: true, message: t(common.reasonNeeded) }]}
      >
        <Input.TextArea rows={3} maxLength={2000} showCount autoFocus />
      </Form.Item>
    </Form>
  );
}
