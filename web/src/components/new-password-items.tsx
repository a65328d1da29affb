import { Form, Input } from 'antd';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';
import { passwordWords } from './password-words.ts';

interface NewPasswordItemsProps {
  /** The path of the form's field; the repetition stands beside it with "Again". */
  readonly path: readonly string[];
  readonly label: string;
}

/** A password to choose, typed twice, with the rules said beforehand. The server decides by itself. */
export function NewPasswordItems({ path, label }: NewPasswordItemsProps) {
  const t = useText();
  const form = Form.useFormInstance();
  const again = [...path.slice(0, -1), `${path.at(-1)}Again`];
  return (
    <>
      <Form.Item
        name={[...path]}
        label={label}
        extra={t(passwordWords.rules)}
        rules={[{ required: true, message: t(common.required) }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name={again}
        label={t(passwordWords.again)}
        dependencies={[[...path]]}
        rules={[
          { required: true, message: t(common.required) },
          {
            validator: async (_rule, value) => {
              if (value && value !== form.getFieldValue([...path])) throw new Error(t(passwordWords.differs));
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
