import { decimal, isDecimal } from '../base/decimal.ts';
import type { Block } from '../model/document.ts';
import { level1Of, level2Of, parentOf } from '../model/indicator-class.ts';
import type { Place } from '../model/place.ts';
import type { Indicator } from '../model/plan.ts';
import type { FormDraft } from './form-draft.ts';

/** The weights of a whole table come to 100, or to 90 beside the 10 of 预算执行率. */
const WHOLE_WEIGHT = 90;

/**
 * Where the text of a flattened paper ends right behind an indicator of the outputs, and nothing (no later class, sum, conclusion or signature) follows: forms
 * go on with benefits there, and excerpts stop there. Undefined where the table shows itself whole: by what stands below the last indicator, by a class behind the
 * outputs, or by its weights.
 */
export function endsInOutputs(blocks: readonly Block[], forms: readonly FormDraft[]): Place | undefined {
  const indicators = forms.at(-1)?.indicators.map(({ indicator }) => indicator) ?? [];
  const last = indicators.at(-1);
  if (!last || forms.at(-1)?.printedTotal || indicators.some(isBehindOutputs) || classOf(last) !== 'output')
    return undefined;
  const end = blocks.findLast((block) => block.kind === 'table' || block.text.trim() !== '');
  const endRow = end?.kind === 'table' ? end.cells.findLast(({ text }) => text.trim() !== '')?.row : undefined;
  const isAtEnd = end?.at.table === last.at.table && endRow !== undefined && endRow === last.at.row;
  return isAtEnd && !isWholeByWeight(indicators) ? last.at : undefined;
}

const classOf = ({ level1, level2 }: Indicator): string | undefined => {
  const below = level2Of(level2);
  return level1Of(level1) ?? (below && parentOf(below));
};

const isBehindOutputs = (indicator: Indicator): boolean =>
  ['benefit', 'satisfaction'].includes(classOf(indicator) ?? '');

function isWholeByWeight(indicators: readonly Indicator[]): boolean {
  const weights = indicators.flatMap(({ weight }) => (typeof weight === 'string' && isDecimal(weight) ? [weight] : []));
  return weights.reduce((sum, weight) => sum.plus(weight), decimal(0)).greaterThanOrEqualTo(WHOLE_WEIGHT);
}
