import { Form, Input, Radio } from 'antd';
import type { RegionProfileContent } from '#contract/profiles.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { ruleWords } from '../profile-words.ts';
import { FormDialog } from './form-dialog.tsx';
import type { RuleLine } from './rule-decisions.tsx';

const SEVERITIES = ['error', 'warning', 'hint', 'off'] as const;

export type RuleDecision = RegionProfileContent['rules'][string];

interface DecideRuleProps {
  readonly rule: RuleLine;
  readonly decision: RuleDecision | undefined;
  readonly onDecide: (decision: RuleDecision) => void;
  readonly onEnd: () => void;
}

/** Weighs a rule otherwise or switches it off; switched off only with the reason that every report will show. It is saved with the year. */
export function DecideRule({ rule, decision, onDecide, onEnd }: DecideRuleProps) {
  const t = useText();
  return (
    <FormDialog<RuleDecision>
      title={t(ruleWords.decideOf(t(rule.title)))}
      action={t(common.confirm)}
      initial={decision ?? { severity: rule.severity, reason: '' }}
      error={null}
      busy={false}
      onSend={({ severity, reason }) => onDecide({ severity, reason: reason.trim() })}
      onEnd={onEnd}
    >
      {(form) => (
        <>
          <Form.Item name="severity" label={t(ruleWords.severity)}>
            <Radio.Group
              options={SEVERITIES.map((id) => ({ value: id, label: t(ruleWords[id]) }))}
              onChange={() => void form.validateFields(['reason'], { dirty: true }).catch(() => undefined)}
            />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t(common.reason)}
            extra={t(ruleWords.reasonHint)}
            dependencies={['severity']}
            rules={[
              ({ getFieldValue }) => ({
                required: getFieldValue('severity') === 'off',
                whitespace: getFieldValue('severity') === 'off',
                message: t(common.reasonNeeded),
              }),
            ]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
