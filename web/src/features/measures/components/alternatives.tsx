import { Button } from 'antd';
import { useText } from '../../../lib/language/language.tsx';
import type { AlternativeDraft } from '../measure-draft.ts';
import { measureWords } from '../words.ts';
import { ConditionEditor, type Field } from './condition-editor.tsx';

interface AlternativesProps {
  readonly alternatives: readonly AlternativeDraft[];
  readonly fields: readonly Field[];
  readonly onChange: (alternatives: readonly AlternativeDraft[]) => void;
}

/** Groups of conditions of which one is enough. */
export function Alternatives({ alternatives, fields, onChange }: AlternativesProps) {
  const t = useText();
  const add = (): void => {
    const key = Math.max(-1, ...alternatives.map((one) => one.key)) + 1;
    const first = { key: 0, field: fields[0]?.id ?? '', test: 'in', values: [] } as const;
    onChange([...alternatives, { key, conditions: [first] }]);
  };
  // A group without conditions would let every record in: with its last condition it goes.
  const put = (key: number, conditions: AlternativeDraft['conditions']): void =>
    onChange(
      alternatives
        .map((one) => (one.key === key ? { key, conditions } : one))
        .filter((one) => one.conditions.length > 0),
    );
  return (
    <>
      {alternatives.map(({ key, conditions }, index) => (
        <ConditionEditor
          key={key}
          title={t(measureWords.alternative(index + 1))}
          conditions={conditions}
          fields={fields}
          onChange={(changed) => put(key, changed)}
        />
      ))}
      <Button onClick={add} disabled={fields.length === 0}>
        {t(measureWords.addAlternative)}
      </Button>
    </>
  );
}
