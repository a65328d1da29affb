import { Form, Input, Modal } from 'antd';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { paperWords } from '../words.ts';
import type { ThingField } from './plan-things.ts';

interface CorrectDialogProps {
  readonly fields: readonly ThingField[];
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSave: (values: Readonly<Record<string, string>>) => void;
  readonly onCancel: () => void;
}

/** Asks what the paper really says. */
export function CorrectDialog({ fields, error, busy, onSave, onCancel }: CorrectDialogProps) {
  const t = useText();
  const [form] = Form.useForm<Record<string, string>>();
  const number = { pattern: /^(?:-?\d+(?:\.\d+)?)?$/, message: t(paperWords.plainNumber) };
  return (
    <Modal
      open
      title={t(paperWords.correctTitle)}
      okText={t(common.save)}
      okButtonProps={{ loading: busy }}
      cancelText={t(common.cancel)}
      onOk={form.submit}
      onCancel={onCancel}
    >
      <p>{t(paperWords.correctAbout)}</p>
      {error ? <ProblemAlert error={error} /> : null}
      <Form
        form={form}
        layout="vertical"
        initialValues={Object.fromEntries(fields.map(({ name, value }) => [name, value]))}
        onFinish={(values) => onSave(values)}
      >
        {fields.map(({ name, label, isNumber }, index) => (
          <Form.Item key={name} name={name} label={t(label)} rules={isNumber ? [number] : []}>
            <Input autoFocus={index === 0} maxLength={500} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}
