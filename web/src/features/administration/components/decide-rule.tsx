import { Form, Input, Radio } from 'antd';
import { ruleEndpoints } from '#contract/rules.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { ruleWords } from '../words.ts';
import { FormDialog } from './form-dialog.tsx';
import type { RuleLine } from './rule-list.tsx';

const SEVERITIES = ['error', 'warning', 'hint', 'off'] as const;

interface Fields {
  readonly severity: (typeof SEVERITIES)[number];
  readonly reason: string;
}

/** Weighs a rule otherwise or switches it off, with the reason that every report will show. */
export function DecideRule({ rule, onEnd }: { readonly rule: RuleLine; readonly onEnd: () => void }) {
  const t = useText();
  const decide = useChange(ruleEndpoints.decide, { onDone: onEnd, quiet: true });
  const { severity, reason } = rule.setting ?? { severity: rule.severity, reason: '' };
  return (
    <FormDialog<Fields>
      title={t(ruleWords.decideOf(t(rule.title)))}
      action={t(common.save)}
      initial={{ severity, reason }}
      error={decide.error}
      busy={decide.isPending}
      onSend={(body) => decide.mutate({ params: { rule: rule.id }, body })}
      onEnd={onEnd}
    >
      <Form.Item name="severity" label={t(ruleWords.severity)}>
        <Radio.Group options={SEVERITIES.map((id) => ({ value: id, label: t(ruleWords[id]) }))} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t(common.reason)}
        extra={t(ruleWords.reasonHint)}
        rules={[{ required: true, whitespace: true, message: t(common.reasonNeeded) }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
