import { Form, Input, Select } from 'antd';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { ledgerEndpoints } from '#contract/ledgers.ts';
import { useText } from '../../../lib/language/language.tsx';
import { LISTS, type MeasureDraft, type PartName, partsOf } from '../measure-draft.ts';
import { partWords, unitWords } from '../words.ts';

type Field = AnswerOf<typeof ledgerEndpoints.read>['fields'][number];

interface TakePartsProps {
  readonly draft: MeasureDraft;
  readonly fields: readonly Field[];
  readonly onChange: (parts: MeasureDraft['parts']) => void;
}

const CHOICES: Readonly<Partial<Record<PartName, readonly (keyof typeof unitWords)[]>>> = {
  unit: ['minute', 'hour', 'day'],
  take: ['longest', 'mean'],
};

/** What the chosen way of taking a value has to be told: fields of the ledger, a limit, a unit. */
export function TakeParts({ draft, fields, onChange }: TakePartsProps) {
  const t = useText();
  const options = fields.map(({ id, title }) => ({ value: id, label: t(title) }));
  const set = (name: PartName, value: string | readonly string[] | undefined): void => {
    const { [name]: _, ...rest } = draft.parts;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <div className="take-parts">
      {partsOf[draft.kind].map((name) => {
        const id = `measure-part-${name}`;
        const value = draft.parts[name];
        const choices = CHOICES[name];
        return (
          <Form.Item key={name} label={t(partWords[name])} htmlFor={id}>
            {name === 'limit' || name === 'count' ? (
              <Input
                id={id}
                inputMode="numeric"
                value={typeof value === 'string' ? value : ''}
                onChange={({ target }) => set(name, target.value === '' ? undefined : target.value)}
              />
            ) : LISTS.has(name) ? (
              <Select
                id={id}
                mode="multiple"
                value={Array.isArray(value) ? [...value] : []}
                options={options}
                onChange={(list: string[]) => set(name, list)}
              />
            ) : (
              <Select
                id={id}
                allowClear
                value={typeof value === 'string' ? value : null}
                options={choices ? choices.map((one) => ({ value: one, label: t(unitWords[one]) })) : options}
                onChange={(one: string | null | undefined) => set(name, one ?? undefined)}
              />
            )}
          </Form.Item>
        );
      })}
    </div>
  );
}
