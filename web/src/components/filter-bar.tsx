import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';
import type { useFilters } from '../lib/use-filters.ts';
import { yearOf } from '../lib/year-of.ts';

const words = messages({
  wholeYear: { zh: '请填四位年份，如 2026', en: 'A year of four digits, as 2026' },
});

export interface FilterField<K extends string> {
  readonly name: K;
  readonly label: string;
  /** Choices; a field without them is typed into. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Only a whole year is taken; half of one is told. */
  readonly isYear?: boolean;
}

interface FilterBarProps<K extends string> {
  readonly fields: readonly FilterField<K>[];
  readonly state: ReturnType<typeof useFilters<K>>;
}

/** The filters over a list: choices at once, typed words on Enter or on leaving the field. */
export function FilterBar<K extends string>({ fields, state }: FilterBarProps<K>) {
  const t = useText();
  const { filters, set, clear, isFiltered } = state;
  return (
    <search className="filter-bar">
      {fields.map(({ name, label, options, isYear = false }) => (
        <label key={name} htmlFor={`filter-${name}`}>
          {label}
          {options ? (
            <Select
              id={`filter-${name}`}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              style={{ minWidth: 140 }}
              value={filters[name] ?? null}
              options={[...options]}
              onChange={(value: string | null | undefined) => set(name, value ?? undefined)}
            />
          ) : (
            <TypedFilter
              key={filters[name] ?? ''}
              id={`filter-${name}`}
              value={filters[name] ?? ''}
              isYear={isYear}
              onSet={(value) => set(name, value)}
            />
          )}
        </label>
      ))}
      {isFiltered && <Button onClick={clear}>{t(common.clear)}</Button>}
    </search>
  );
}

interface TypedFilterProps {
  readonly id: string;
  readonly value: string;
  readonly isYear: boolean;
  readonly onSet: (value: string) => void;
}

function TypedFilter({ id, value, isYear, onSet }: TypedFilterProps) {
  const t = useText();
  const [isHalf, setHalf] = useState(isYear && value !== '' && yearOf(value) === undefined);
  function take(text: string): void {
    const typed = text.trim();
    const half = isYear && typed !== '' && yearOf(typed) === undefined;
    setHalf(half);
    if (!half && typed !== value) onSet(typed);
  }
  return (
    <span>
      <Input
        id={id}
        allowClear
        style={{ width: 180 }}
        defaultValue={value}
        {...(isYear && { inputMode: 'numeric', maxLength: 4 })}
        {...(isHalf && { status: 'error', 'aria-describedby': `${id}-half` })}
        onPressEnter={({ currentTarget }) => take(currentTarget.value)}
        onBlur={({ target }) => take(target.value)}
      />
      {isHalf && (
        <small id={`${id}-half`} className="due" role="alert">
          {t(words.wholeYear)}
        </small>
      )}
    </span>
  );
}
