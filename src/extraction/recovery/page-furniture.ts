import { isPageNumber } from '../../base/page-number.ts';
import { columnFieldOf } from './vocabulary.ts';

/** What runs along the top or foot of every page: "某县某局 2024 年部门预算", "项目支出绩效目标表". */
const RUNNING = /(?:预算|决算|公开|报告|绩效|目标表|自评表)/;
const SEPARATED = /[\t|｜]/;
const SHORTEST = 6;
const LONGEST = 40;

/**
 * The indexes of the lines that belong to the pages and not to the text: their numbers, and beside these the running heads, which stand further up as
 * well or right above a header that is printed again.
 */
export function pageFurniture(lines: readonly string[]): ReadonlySet<number> {
  const numbers = lines.flatMap((line, index) => (isPageNumber(line) ? [index] : []));
  const furniture = new Set(numbers);
  if (numbers.length === 0) return furniture;
  const first = new Map<string, number>();
  for (const [index, line] of lines.entries()) if (!first.has(squeeze(line))) first.set(squeeze(line), index);
  for (const number of numbers) {
    for (const step of [1, -1]) {
      const index = nextFilled(lines, number, step);
      const text = squeeze(lines[index] ?? '');
      if (!couldRun(lines[index] ?? '')) continue;
      const isAboveHeader = step > 0 && isHeaderLine(lines[nextFilled(lines, index, step)] ?? '');
      if ((first.get(text) ?? index) < index || isAboveHeader) furniture.add(index);
    }
  }
  return furniture;
}

const squeeze = (line: string): string => line.replace(/\s+/g, '');

function couldRun(line: string): boolean {
  const text = squeeze(line);
  return text.length >= SHORTEST && text.length <= LONGEST && RUNNING.test(text) && !SEPARATED.test(line);
}

const isHeaderLine = (line: string): boolean => columnFieldOf(line.trim().split(/\s+/)[0] ?? '') === 'level1';

function nextFilled(lines: readonly string[], from: number, step: number): number {
  let index = from + step;
  while (index >= 0 && index < lines.length && (lines[index] ?? '').trim() === '') index += step;
  return index;
}
