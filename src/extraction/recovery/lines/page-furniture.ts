import { isPageNumber } from '../../../base/page-number.ts';
import { columnFieldOf } from '../vocabulary.ts';
import { SEPARATED } from './style-of.ts';

/** What runs along the top or foot of every page: "某县某局 2024 年部门预算", "项目支出绩效目标表". */
const RUNNING = /(?:预算|决算|公开|报告|绩效|目标表|自评表)/;
const SHORTEST = 6;
const LONGEST = 40;

/**
 * The indexes of the lines that belong to the pages and not to the text: their numbers, and beside these the running heads, which stand further up as
 * well or right above a header that is printed again.
 */
export function pageFurniture(lines: readonly string[]): ReadonlySet<number> {
  const numbers = [...lines.flatMap((line, index) => (isPageNumber(line) ? [index] : [])), ...bareNumbers(lines)];
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

const BARE = /^\s*\d{1,3}\s*$/;
/** Pages have more lines than this. */
const SHORTEST_PAGE = 8;

/** The lines of bare numbers, where all there are count the pages: one higher each time, far apart. */
function bareNumbers(lines: readonly string[]): number[] {
  const found = lines.flatMap((line, index) => (BARE.test(line) ? [index] : []));
  const counts = found.every((index, at) => {
    const before = found[at - 1];
    if (before === undefined) return true;
    return Number(lines[index]) === Number(lines[before]) + 1 && index - before > SHORTEST_PAGE;
  });
  return found.length > 1 && counts ? found : [];
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
