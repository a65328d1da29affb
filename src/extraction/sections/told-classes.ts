import { level1Of } from '../../model/indicator-class.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import type { FormDraft } from '../form-draft.ts';
import { cellsBeginning, type Grid, rightOf } from '../grid/grid.ts';
import { labelOf } from '../lexicon/labels.ts';
import { clausesOf, LEAST_SHARE, splitClause } from '../recovery/told/told-clauses.ts';
import { isClassCell, levelName } from './printed-names.ts';

/** What a class and its list stand beside. */
const SIDE_LABELS: ReadonlySet<string | undefined> = new Set(['goals', 'group']);

/**
 * A row of a form without columns for its indicators: a class, and beside it one cell that tells them all ("产出指标" | "开展巡查8次；合格率
 * ≥95%。", 鄂 forms). Adds them and returns the row behind; undefined where the row is something else.
 */
export function readToldClass(grid: Grid, row: number, form: FormDraft): number | undefined {
  const cells = cellsBeginning(grid, row).filter((cell) => !cell.blank);
  const at = cells.findIndex(isClassCell);
  const [name, list, ...further] = cells.slice(Math.max(0, at));
  if (at < 0 || !name || !list || further.length > 0 || rightOf(grid, name) !== list) return undefined;
  if (!cells.slice(0, at).every((cell) => SIDE_LABELS.has(labelOf(cell)))) return undefined;
  const clauses = clausesOf(list.text.replace(/\n/g, ''));
  const found = clauses.flatMap((clause) => splitClause(clause) ?? []);
  if (found.length === 0 || found.length < LEAST_SHARE * clauses.length) return undefined;
  const level = levelName(name.text);
  const levels = level1Of(level) === undefined ? { level1: form.level1, level2: level } : { level1: level, level2: '' };
  form.level1 = levels.level1;
  const { at: place } = list.source;
  for (const { name: level3, target } of found) {
    form.indicators.push({
      indicator: {
        horizon: 'annual',
        ...levels,
        level3,
        target: parseTarget(target),
        at: place,
        places: { level3: place, target: place },
      },
    });
  }
  return row + 1;
}
