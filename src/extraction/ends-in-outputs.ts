import { decimal, isDecimal } from '../base/decimal.ts';
import type { Block } from '../model/document.ts';
import { level1Of, level2Of, parentOf } from '../model/indicator-class.ts';
import type { Place } from '../model/place.ts';
import type { Indicator } from '../model/plan.ts';
import type { FormDraft } from './form-draft.ts';

/** The weights of a whole table come to 100, or to 90 beside the 10 of 预算执行率. */
const WHOLE_WEIGHT = 90;

/**
 * Where the text of a flattened paper ends right behind an indicator of the outputs, and nothing (no later class, sum, conclusion or signature) follows but
 * the rest of its last cell, broken off: forms go on with benefits there, and excerpts stop there. Undefined where the table shows itself whole: by what stands
 * below the last indicator, by a class behind the outputs, or by its weights.
 */
export function endsInOutputs(blocks: readonly Block[], forms: readonly FormDraft[]): Place | undefined {
  const indicators = forms.at(-1)?.indicators.map(({ indicator }) => indicator) ?? [];
  const last = indicators.at(-1);
  if (!last || forms.at(-1)?.printedTotal || indicators.some(isBehindOutputs) || classOf(last) !== 'output')
    return undefined;
  const table = blocks.findLastIndex(({ kind }) => kind === 'table');
  const end = blocks[table];
  const endRow = end?.kind === 'table' ? end.cells.findLast(({ text }) => text.trim() !== '')?.row : undefined;
  const isLastRow = end?.at.table === last.at.table && endRow !== undefined && endRow === last.at.row;
  const isAtEnd = isLastRow && breaksOff(blocks.slice(table + 1));
  return isAtEnd && !isWholeByWeight(indicators) ? last.at : undefined;
}

/** What stands below the indicators of a whole form. */
const BELOW =
  /^.{0,8}(?:合\s*计|总\s*分|评价|结论|负责人|填[表报]|联系|电话|审核人|经办|签|盖章|日期|附件|来源|编辑|注)/;
/** Rests of the last cell are no longer. */
const MOST_LINES = 3;

/** Whether nothing follows the table, or a rest of its last cell that ends in the middle of a sentence. */
function breaksOff(behind: readonly Block[]): boolean {
  const lines = behind.flatMap((block) => (block.kind === 'paragraph' && block.text.trim() !== '' ? [block.text] : []));
  const isOpen = /[:：,，、]\s*$/.test(lines.at(-1) ?? '') && lines.length <= MOST_LINES;
  return lines.length === 0 || (isOpen && !lines.some((text) => BELOW.test(text)));
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
