import { Form, Input, type InputRef, Select } from 'antd';
import type { Ref } from 'react';
import type { Bilingual } from '#contract/words.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { type Definition, type Field, showValue } from '../show-value.ts';
import { ledgerWords } from '../words.ts';

/** What was typed, by field. */
export type RawFields = Readonly<Record<string, string>>;

interface RecordFieldsProps {
  readonly definition: Definition;
  /** What the server has understood of it. */
  readonly understood: Readonly<Record<string, string>>;
  /** What it has found wrong, by field. */
  readonly problems: Readonly<Record<string, readonly Bilingual[]>>;
  readonly firstRef?: Ref<InputRef>;
}

/** The fields of a ledger as inputs that take what people write; below each one what it was read as, or what is wrong with it. */
export function RecordFields({ definition, understood, problems, firstRef }: RecordFieldsProps) {
  return (
    <div className="record-fields">
      {definition.fields.map((field, index) => (
        <OneField
          key={field.id}
          field={field}
          understood={understood[field.id]}
          problems={problems[field.id] ?? []}
          firstRef={index === 0 ? firstRef : undefined}
        />
      ))}
    </div>
  );
}

interface OneFieldProps {
  readonly field: Field;
  readonly understood: string | undefined;
  readonly problems: readonly Bilingual[];
  readonly firstRef: Ref<InputRef> | undefined;
}

function OneField({ field, understood, problems, firstRef }: OneFieldProps) {
  const t = useText();
  const typed = Form.useWatch<string | undefined>(field.id);
  const shown = showValue(field, understood, t);
  const isOther = understood !== undefined && typed !== undefined && typed.trim() !== '' && typed.trim() !== understood;
  const help = problems[0]
    ? t(problems[0])
    : isOther && field.kind !== 'choice'
      ? t(ledgerWords.readAs(shown))
      : undefined;
  return (
    <Form.Item
      name={field.id}
      label={t(field.title)}
      rules={[{ required: field.required, whitespace: true, message: t(common.required) }]}
      {...(problems.length > 0 && { validateStatus: 'error' as const })}
      {...(help !== undefined && { help })}
      {...(field.help && { tooltip: t(field.help) })}
    >
      {field.kind === 'choice' ? (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={field.choices.map(({ id, title }) => ({ value: id, label: t(title) }))}
        />
      ) : (
        <Input
          {...(firstRef && { ref: firstRef })}
          autoComplete="off"
          inputMode={isNumber(field) ? 'decimal' : 'text'}
          placeholder={PLACEHOLDERS[field.kind] ?? ''}
        />
      )}
    </Form.Item>
  );
}

const isNumber = ({ kind }: Field): boolean => kind === 'integer' || kind === 'decimal' || kind === 'money';

const PLACEHOLDERS: Readonly<Partial<Record<Field['kind'], string>>> = {
  date: '2026-03-05',
  datetime: '2026-03-05 14:30',
};
