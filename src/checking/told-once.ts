import { onIndicator, onProject, type Words } from './draft.ts';
import { shorten } from './plain-text.ts';
import type { IndicatorView, ProjectView } from './plan-view.ts';
import type { FindingDraft } from './rule.ts';

/** Beyond this the names of the lines are not all listed. */
const MOST_TEXT = 80;
const MOST_VALUES = 3;

/** What is wrong with the actual values of some lines of one table, told once: on the value where there is one line, on the indicators where there are more, and nothing where there are none. */
export function actualsToldOnce(
  table: ProjectView,
  lines: readonly IndicatorView[],
  wordsOf: (names: string, values: string) => Words,
): FindingDraft[] {
  const [first] = lines;
  if (!first) return [];
  const names = lines.map(({ indicator }) => `「${shorten(indicator.level3)}」`);
  const actuals = lines.map(({ indicator }) => indicator.actual ?? '');
  const values = [...new Set(actuals.map((actual) => `「${shorten(actual)}」`))].slice(0, MOST_VALUES).join('');
  const isLong = names.join('').length > MOST_TEXT;
  const words = wordsOf(isLong ? `${names[0]}等 ${lines.length} 项指标` : names.join(''), values);
  return [
    lines.length === 1
      ? onIndicator(first, 'actual', words)
      : onProject(table, 'indicators', words, actuals.join('、')),
  ];
}
