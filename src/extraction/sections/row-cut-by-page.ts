import { level1Of, level2Of } from '../../model/indicator-class.ts';
import type { Indicator } from '../../model/plan.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import type { FormDraft } from '../form-draft.ts';
import { joinName, joinTarget, joinText, keyOf } from '../grid/cell-text.ts';
import type { IndicatorRow } from './indicator-row.ts';
import { levelName } from './printed-names.ts';

const joined = (before: string | undefined, after: string, join: (text: string) => string) =>
  before === undefined && after === '' ? undefined : join(`${before ?? ''}\n${after}`);

/**
 * The first row below a repeated header may be the rest of the row that the page break cut ("服务对象满|意度指标"). It is one when it
 * prints no target and either no name, or a name without any level, or a level that makes a class only with the piece above.
 */
export function mendRowCutByPage(row: IndicatorRow, form: FormDraft): boolean {
  const last = form.indicators.at(-1);
  const text = (field: Parameters<IndicatorRow['column']>[0]) => row.raw(row.column(field, 0)) ?? '';
  if (!last || row.header.blocks > 1 || keyOf(text('target')) !== '') return false;
  const { indicator } = last;
  const level1 = text('level1');
  const level2 = text('level2');
  const restOfLevel =
    level2 !== '' && level2Of(level2) === undefined && level2Of(indicator.level2 + level2) !== undefined;
  const whole = level1Of(level1) !== undefined || level2Of(level2) !== undefined;
  if (!restOfLevel && (whole || (text('level3') !== '' && level2 !== ''))) return false;
  const mended: Indicator = {
    ...indicator,
    level1: level1 === '' ? indicator.level1 : levelName(indicator.level1 + level1),
    level2: level2 === '' ? indicator.level2 : levelName(indicator.level2 + level2),
    level3: joined(indicator.level3, text('level3'), joinName) ?? '',
    target: parseTarget(joined(indicator.target.text, text('target'), joinTarget) ?? ''),
    ...mendedTexts(indicator, text),
  };
  form.level1 = mended.level1;
  form.level2[0] = mended.level2;
  form.indicators[form.indicators.length - 1] = { ...last, indicator: mended };
  return true;
}

function mendedTexts(
  indicator: Indicator,
  text: (field: 'description' | 'basis' | 'reason' | 'actual') => string,
): Partial<Indicator> {
  const texts: Record<string, string> = {};
  for (const field of ['description', 'basis', 'reason', 'actual'] as const) {
    const whole = joined(indicator[field], text(field), joinText);
    if (whole !== undefined) texts[field] = whole;
  }
  return texts;
}
