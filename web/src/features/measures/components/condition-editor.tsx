import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select, Space } from 'antd';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { ledgerEndpoints } from '#contract/ledgers.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import type { ConditionDraft, Test } from '../measure-draft.ts';
import { measureWords, testWords } from '../words.ts';

export type Field = AnswerOf<typeof ledgerEndpoints.read>['fields'][number];

interface ConditionEditorProps {
  readonly title: string;
  readonly conditions: readonly ConditionDraft[];
  readonly fields: readonly Field[];
  readonly onChange: (conditions: readonly ConditionDraft[]) => void;
}

/** Conditions, one in a line: field, test, value. All of them have to hold. */
export function ConditionEditor({ title, conditions, fields, onChange }: ConditionEditorProps) {
  const t = useText();
  const change = (key: number, part: Partial<ConditionDraft>): void =>
    onChange(conditions.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const add = (): void => {
    const key = Math.max(-1, ...conditions.map((one) => one.key)) + 1;
    onChange([...conditions, { key, field: fields[0]?.id ?? '', test: 'in', values: [] }]);
  };
  return (
    <fieldset className="plain-conditions">
      <legend>{title}</legend>
      {conditions.map((condition, index) => (
        <Space key={condition.key} wrap>
          <Select
            aria-label={t(measureWords.conditionField(index + 1))}
            style={{ minWidth: 140 }}
            value={condition.field}
            options={fields.map(({ id, title: name }) => ({ value: id, label: t(name) }))}
            onChange={(field: string) => change(condition.key, { field, values: [] })}
          />
          <Select
            aria-label={t(measureWords.conditionTest(index + 1))}
            style={{ minWidth: 96 }}
            value={condition.test}
            options={Object.entries(testWords).map(([value, label]) => ({ value: value as Test, label: t(label) }))}
            onChange={(test) => change(condition.key, { test })}
          />
          <Values
            label={t(measureWords.conditionValue(index + 1))}
            condition={condition}
            field={fields.find(({ id }) => id === condition.field)}
            onChange={(values) => change(condition.key, { values })}
          />
          <Button
            size="small"
            aria-label={t(measureWords.removeCondition(index + 1))}
            onClick={() => onChange(conditions.filter(({ key }) => key !== condition.key))}
          >
            {t(common.remove)}
          </Button>
        </Space>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={add}>
        {t(measureWords.addCondition)}
      </Button>
    </fieldset>
  );
}

interface ValuesProps {
  readonly label: string;
  readonly condition: ConditionDraft;
  readonly field: Field | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

function Values({ label, condition, field, onChange }: ValuesProps) {
  const t = useText();
  const { test, values } = condition;
  if (test === 'present' || test === 'absent') return null;
  const isList = test === 'in' || test === 'notIn';
  if (isList && field?.kind === 'choice') {
    return (
      <Select
        aria-label={label}
        mode="multiple"
        style={{ minWidth: 180 }}
        value={[...values]}
        options={field.choices.map(({ id, title }) => ({ value: id, label: t(title) }))}
        onChange={(list: string[]) => onChange(list)}
      />
    );
  }
  return <Input aria-label={label} value={values[0] ?? ''} onChange={({ target }) => onChange([target.value])} />;
}
