import { Button, Input, Select } from 'antd';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';
import type { useFilters } from '../lib/use-filters.ts';

export interface FilterField<K extends string> {
  readonly name: K;
  readonly label: string;
  /** Choices; a field without them is typed into. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
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
      {fields.map(({ name, label, options }) => (
        <label key={name} htmlFor={`filter-${name}`}>
          {label}
          {options ? (
            <Select
              id={`filter-${name}`}
              allowClear
              style={{ minWidth: 140 }}
              value={filters[name] ?? null}
              options={[...options]}
              onChange={(value: string | null | undefined) => set(name, value ?? undefined)}
            />
          ) : (
            <Input
              key={filters[name] ?? ''}
              id={`filter-${name}`}
              allowClear
              style={{ width: 180 }}
              defaultValue={filters[name] ?? ''}
              onPressEnter={({ currentTarget }) => set(name, currentTarget.value.trim())}
              onBlur={({ target }) => set(name, target.value.trim())}
            />
          )}
        </label>
      ))}
      {isFiltered && <Button onClick={clear}>{t(common.clear)}</Button>}
    </search>
  );
}
