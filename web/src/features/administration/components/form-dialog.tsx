import { Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';

interface FormDialogProps<T extends object> {
  readonly title: string;
  readonly about?: string;
  /** The word on the button: what is done. */
  readonly action: string;
  readonly initial?: Partial<T>;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSend: (fields: T) => unknown;
  readonly onEnd: () => void;
  readonly children: ReactNode | ((form: FormInstance<T>) => ReactNode);
}

/** A few fields over the page; what went wrong is told beside them, and nothing typed is lost. */
export function FormDialog<T extends object>(props: FormDialogProps<T>) {
  const { title, about, action, initial, error, busy, onSend, onEnd, children } = props;
  const t = useText();
  const [form] = Form.useForm<T>();
  return (
    <Modal
      open
      title={title}
      okText={action}
      okButtonProps={{ loading: busy }}
      cancelText={t(common.cancel)}
      onOk={form.submit}
      onCancel={onEnd}
    >
      {about && <p>{about}</p>}
      {error !== null && error !== undefined && <ProblemAlert error={error} />}
      <Form<T>
        form={form}
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        {...(initial && { initialValues: initial })}
        onFinish={onSend}
      >
        {typeof children === 'function' ? children(form) : children}
      </Form>
    </Modal>
  );
}
