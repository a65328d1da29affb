import { DecimalText } from '../../../components/decimal-text.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { roundDigits } from '../../../lib/round-digits.ts';
import type { Line } from '../measure-draft.ts';
import { measureWords } from '../words.ts';

/** A computed value with its unit and, for rates, what was divided, which is exact where the rate has no end; or why there is none. */
export function ActualValue({ actual }: { readonly actual: NonNullable<Line['actual']> }) {
  const t = useText();
  const { status, value, unit, numerator, denominator, interval } = actual;
  if (status === 'judgement') return <span>{t(measureWords.judgement)}</span>;
  if (status === 'undefined') return <span>{t(measureWords.undefinedValue)}</span>;
  return (
    <span>
      <DecimalText value={denominator === null ? value : value && roundDigits(value)} unit={unit} />
      {denominator !== null && t(common.inBrackets(`${numerator} / ${denominator}`))}
      {interval && ` [${interval.low}%, ${interval.high}%]`}
    </span>
  );
}
