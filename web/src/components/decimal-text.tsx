import { groupDigits } from '../lib/group-digits.ts';

interface DecimalTextProps {
  /** An exact decimal as the server gives it; never a floating-point number. */
  readonly value: string | null | undefined;
  readonly unit?: string;
}

/** An exact decimal with its thousands apart and every digit it has; a dash where there is none. */
export function DecimalText({ value, unit }: DecimalTextProps) {
  if (value === null || value === undefined || value === '') return <span>—</span>;
  return (
    <span className="decimal">
      {groupDigits(value)}
      {unit}
    </span>
  );
}
