import { keyOf } from '../../grid/cell-text.ts';
import { mayBeginMoneyHeader, moneyColumnOf, sourceColumnOf } from '../../lexicon/money-table.ts';
import { moneyHeaderIn } from '../vocabulary.ts';
import { longestWord } from './longest-word.ts';

/** Fewer headers side by side are words of a sentence. */
const LEAST_HEADERS = 3;

/** The header of a column in run-on text; that of a source has its unit behind it, as 其他 and the levels of government are words of sentences. */
const isHeader = (text: string): boolean =>
  text.trim() === text &&
  (moneyHeaderIn(text) === true || (HAS_UNIT.test(text) && sourceColumnOf(keyOf(text)) !== undefined));
const HAS_UNIT = /[(（][百千万亿]?元[)）]$/;

/** The headers of a money table that begins at a place, and the label of its first row where it is a bare 总额; none where fewer than three follow each other. */
export function moneyHeadersAt(run: string, at: number): string[] {
  if (!mayBeginMoneyHeader(run.slice(at, at + 2))) return [];
  const headers: string[] = [];
  let end = at;
  for (;;) {
    const header = longestWord(run, end, 2, isHeader);
    if (header === undefined) break;
    headers.push(...rateAndScore(header, headers));
    end += header.length;
  }
  if (headers.length < LEAST_HEADERS) return [];
  const total = /^(?:总额|合计|总计)(?=\d)/.exec(run.slice(end, end + 3))?.[0];
  return total === undefined ? headers : [...headers, total];
}

/** The label of the last row of a money table, the sum of the rows above, behind the rate or the amounts of one of them and in front of its own. */
export function sumAt(run: string, at: number): string[] {
  const sum = /[\d%％]/.test(run[at - 1] ?? '') ? /^(?:合计|总计)(?=\d)/.exec(run.slice(at, at + 3))?.[0] : undefined;
  return sum === undefined ? [] : [sum];
}

const RATE_AND_SCORE = '执行率得分';

/** 执行率得分 is the score of a rate that stands in front of it; where none does, it is the header of the rate and that of the score. */
function rateAndScore(header: string, before: readonly string[]): readonly string[] {
  const hasRate = before.some((other) => moneyColumnOf(keyOf(other)) === 'rate');
  return header === RATE_AND_SCORE && !hasRate ? [RATE_AND_SCORE.slice(0, 3), RATE_AND_SCORE.slice(3)] : [header];
}
