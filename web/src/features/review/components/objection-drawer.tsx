import { Button, Drawer, Form, Input, Select } from 'antd';
import type { Finding } from '#contract/findings.ts';
import { usePlaceName } from '../../../components/comments/use-place-name.ts';
import { useFormDraft } from '../../../lib/draft/use-form-draft.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';
import type { Objection } from './use-objections.ts';

interface ObjectionDrawerProps {
  readonly objection: Objection;
  /** What the draft of the comment is kept under: plan and version. */
  readonly record: string;
  /** What was found at this place: a rule that the comment may rest on. */
  readonly findings: readonly Finding[];
  readonly onKeep: (objection: Objection) => void;
  readonly onClose: () => void;
}

interface Fields {
  readonly rule?: string;
  readonly body: string;
}

/** A comment on one line, with the rule that it rests on where there is one. */
export function ObjectionDrawer({ objection, record, findings, onKeep, onClose }: ObjectionDrawerProps) {
  const t = useText();
  const nameOf = usePlaceName();
  const [form] = Form.useForm<Fields>();
  const { rule, body, ...place } = objection;
  // A comment that was not written down yet has a new key each time; the line it is on has not.
  const name = `${record}/${body === '' ? place.subject : place.key}`;
  const draft = useFormDraft<Fields>(name, form, { body, ...(rule !== undefined && { rule }) });
  const rules = [...new Map(findings.map((one) => [one.rule, t(one.title)]))];
  function takeRule(chosen?: string): void {
    const found = findings.find((one) => one.rule === chosen);
    if (!found || form.isFieldTouched('body')) return;
    form.setFieldValue('body', t(found.message));
    draft.onValuesChange({}, form.getFieldsValue());
  }
  return (
    <Drawer open onClose={onClose} size="min(480px, 96vw)" title={t(reviewWords.commentOn(nameOf(place)))}>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={draft.initialValues}
        onValuesChange={draft.onValuesChange}
        onFinish={(typed) => {
          draft.forget();
          onKeep({ ...place, body: typed.body.trim(), ...(typed.rule !== undefined && { rule: typed.rule }) });
        }}
      >
        {rules.length > 0 && (
          <Form.Item name="rule" label={t(reviewWords.commentRule)}>
            <Select allowClear options={rules.map(([value, label]) => ({ value, label }))} onChange={takeRule} />
          </Form.Item>
        )}
        <Form.Item
          name="body"
          label={t(reviewWords.commentBody)}
          extra={t(reviewWords.commentHint)}
          rules={[{ required: true, whitespace: true, message: t(reviewWords.commentNeeded) }]}
        >
          <Input.TextArea rows={6} maxLength={2000} autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t(reviewWords.commentKeep)}
        </Button>
      </Form>
    </Drawer>
  );
}
