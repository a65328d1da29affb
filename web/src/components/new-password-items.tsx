import { Form, Input } from 'antd';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';
import { PasswordRules } from './password-rules.tsx';
import { passwordWords } from './password-words.ts';

interface NewPasswordItemsProps {
  /** The path of the form's field; the repetition stands beside it with "Again". */
  readonly path: readonly string[];
  readonly label: string;
  /** Whose it will be: the name of the account, or the path of the field that it is typed into. */
  readonly account: string | readonly string[];
  /** Somebody else will change it: it is typed once. */
  readonly isOnce?: boolean;
}

const NOWHERE = ['-'];

/** A password to choose, typed twice, with the rules beside it and how far what is typed keeps them. */
export function NewPasswordItems({ path, label, account, isOnce = false }: NewPasswordItemsProps) {
  const t = useText();
  const form = Form.useFormInstance();
  const password = (Form.useWatch([...path], form) as string | undefined) ?? '';
  const typed = Form.useWatch(typeof account === 'string' ? NOWHERE : [...account], form) as string | undefined;
  const again = [...path.slice(0, -1), `${path.at(-1)}Again`];
  const rulesId = `rules-${path.join('-')}`;
  return (
    <>
      <Form.Item
        name={[...path]}
        label={label}
        extra={
          <PasswordRules
            id={rulesId}
            password={password}
            account={typeof account === 'string' ? account : (typed ?? '')}
          />
        }
        rules={[{ required: true, message: t(common.required) }]}
      >
        <Input.Password autoComplete="new-password" aria-describedby={rulesId} />
      </Form.Item>
      {!isOnce && (
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
      )}
    </>
  );
}
