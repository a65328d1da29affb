import { Button, Form, Input, Select } from 'antd';
import { useFormDraft } from '../../lib/draft/use-form-draft.ts';
import { common } from '../../lib/language/common-words.ts';
import { useText } from '../../lib/language/language.tsx';
import { commentWords } from './comment-words.ts';

/** A comment as it is written: "" as its place means the whole. */
export interface NewComment {
  readonly subject: string;
  readonly body: string;
}

interface CommentFormProps {
  /** Under which name what is typed is kept. */
  readonly name: string;
  /** What it can be about, by its place; the first is chosen to begin with. */
  readonly places: ReadonlyMap<string, string>;
  readonly busy: boolean;
  readonly onSend: (comment: NewComment, onSent: () => void) => void;
}

/** For reviewers: a comment on the whole or on one place. What is typed is kept until it was sent. */
export function CommentForm({ name, places, busy, onSend }: CommentFormProps) {
  const t = useText();
  const [form] = Form.useForm<NewComment>();
  const draft = useFormDraft<NewComment>(name, form, { subject: [...places.keys()][0] ?? '' });
  const only = places.size === 1 ? [...places.values()][0] : undefined;
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={draft.initialValues}
      onValuesChange={draft.onValuesChange}
      onFinish={(comment) => onSend(comment, () => draft.sent(comment))}
    >
      <Form.Item name="subject" label={t(commentWords.about)} hidden={only !== undefined}>
        <Select options={[...places].map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name="body"
        label={only === undefined ? t(commentWords.body) : `${t(commentWords.body)}${t(common.inBrackets(only))}`}
        rules={[{ required: true, whitespace: true, message: t(commentWords.bodyNeeded) }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {t(commentWords.add)}
      </Button>
    </Form>
  );
}
