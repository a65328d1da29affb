import type { NumberTarget } from '../model/target.ts';
import { knownUnitAt } from '../model/target-grammar/units.ts';
import type { IndicatorView } from './plan-view.ts';

const IN_BRACKETS = /\(([^()]{1,6})\)$/;
const UNIT_COLUMN = /^(?:计量|度量|数量)?单位$/;

/** The unit behind the very number at the end of a name: 变压器3台. */
function unitAtEnd(name: string, value: string): string | undefined {
  const at = name.lastIndexOf(value);
  if (at < 1 || /[\d.,]/.test(name.charAt(at - 1))) return undefined;
  return name.slice(at + value.length);
}

/** The number with its unit: its own, or else that in brackets at the end of the name ("渠道长度(米)") or in a column of units, or behind the same number there. */
export function withToldUnit({ name, indicator }: IndicatorView, number: NumberTarget): NumberTarget {
  if (number.unit !== '') return number;
  const column = Object.entries(indicator.further ?? {}).find(([header]) => UNIT_COLUMN.test(header.trim()));
  const told = [IN_BRACKETS.exec(name)?.[1], column?.[1].trim(), unitAtEnd(name, number.value)].find(
    (unit) => unit && knownUnitAt(unit) === unit,
  );
  return told === undefined ? number : { ...number, unit: told };
}

/** Brackets that may hold a unit, also one that is not known here; what a name includes (含续建) is none. */
const MAY_HOLD_UNIT = /[(（【](?!不?含|包括|其中|不包括)[^)）】]*[)）】]/;

/** Whether the number has a unit by {@link withToldUnit}, or may have: whatever is in brackets in the name or in a column of units may be one that is not known here. */
export function mayHaveToldUnit(view: IndicatorView, number: NumberTarget): boolean {
  if (MAY_HOLD_UNIT.test(view.name) || withToldUnit(view, number).unit !== '') return true;
  const further = Object.entries(view.indicator.further ?? {});
  return further.some(([header, value]) => header.includes('单位') && value.trim() !== '');
}
