import { Input } from 'antd';
import { isProfileNumber } from '#contract/profiles.ts';

interface ProfileNumberProps {
  readonly label: string;
  readonly value: string;
  /** What stands behind the number: % or 分. */
  readonly unit: string;
  readonly onChange: (value: string) => void;
}

/** A number as it is written: kept as text, so that what is stored is what was typed, to the last place. */
export function ProfileNumber({ label, value, unit, onChange }: ProfileNumberProps) {
  return (
    <Input
      aria-label={label}
      inputMode="decimal"
      maxLength={6}
      suffix={unit}
      value={value}
      status={isProfileNumber(value) ? '' : 'error'}
      aria-invalid={!isProfileNumber(value)}
      onChange={({ target }) => onChange(target.value.trim())}
      style={{ width: 104 }}
    />
  );
}
