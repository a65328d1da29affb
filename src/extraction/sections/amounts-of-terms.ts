import { looksLikeAmount } from '../amount.ts';
import { type Grid, type GridCell, rightOf } from '../grid/grid.ts';

/** An amount with the term it is for in front of it: 实施期总额：780万元, 2025年：260. */
export interface AmountOfTerm {
  readonly printed: string;
  readonly text: string;
  readonly cell: GridCell;
}

const OF_A_TERM = /^\s*((?:实施周?期|项目期|中长?期|长期|三年|(?:当|本)?年度?|20\d\d年度?)[^:：\d]{0,8})[:：]\s*(.+)$/;

/** The amounts for terms that stand beside a label of money in place of one alone, a cell each; none where its value is something else. */
export function amountsOfTerms(grid: Grid, value: GridCell | undefined): AmountOfTerm[] {
  const found: AmountOfTerm[] = [];
  for (let cell = value; cell; cell = rightOf(grid, cell)) {
    const [, printed = '', text = ''] = OF_A_TERM.exec(cell.text) ?? [];
    if (!looksLikeAmount(text)) break;
    found.push({ printed, text, cell });
  }
  return found;
}
