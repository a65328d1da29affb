import type { Target } from '../../model/target.ts';

/** A target in three cells. Joined they give its text again. */
export interface TargetCells {
  readonly operator: string;
  readonly value: string;
  readonly unit: string;
}

const PLAIN = /^([≥≤≧≦＞＜><＝=]?)(\d[\d,]*(?:\.\d+)?)([^\d\s]\D*)?$/;

/**
 * 指标性质, 指标值 and 度量单位 of a target. A plain number with its sign and unit is taken apart; everything else (words, lists, "不少于…")
 * keeps its writing in the cell for the value, and a target in words is marked 定性, as the filled forms do.
 */
export function targetCells(target: Target): TargetCells {
  const whole = (operator: string): TargetCells => ({ operator, value: target.text, unit: '' });
  if (target.kind === 'qualitative') return whole('定性');
  if (target.kind !== 'number') return whole('');
  const [, operator = '', value = '', unit = ''] = PLAIN.exec(target.text) ?? [];
  // A bracket belongs to the number it stands beside; a unit of its own never holds one.
  return value === '' || /[()（）]/.test(unit) ? whole('') : { operator, value, unit };
}
