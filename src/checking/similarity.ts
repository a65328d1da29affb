import { remember } from '../base/remember.ts';
import { oneOf } from '../base/words.ts';
import { plain } from './plain-text.ts';

/** Words that stand in every indicator and tell none apart. */
const EMPTY_WORDS = new RegExp(
  `(${oneOf(
    '工作 情况 开展 组织 进行 加强 推进 推动 做好 全面 有效 不断 进一步 切实 确保 保障',
    '全年 本年度 年度 本年 一年内 全[县市区] 我[县市区] 各[县市区]',
    '相关 有关 以及 等 的 和 与 及 对',
    '率 数量 次数 数 指标 项目 经费 专项 资金 费用 费',
    '上报 报送 涉及 不断 提高 提升 得到 实现 完成 实际 应当 应(?![急用对付收届聘答变税]) 比例 比 占',
  )})`,
  'g',
);

/** The pairs of neighbouring characters of a text; a single character is its own pair. */
export const bigramsOf = remember((text): ReadonlySet<string> => {
  const all = letters(text);
  if (all.length === 1) return new Set([all]);
  const found = new Set<string>();
  for (let i = 0; i + 2 <= all.length; i += 1) found.add(all.slice(i, i + 2));
  return found;
});

/** How alike two texts are, 0 to 1: twice the shared pairs over all pairs (Dice). */
export function similarity(a: string, b: string): number {
  const left = bigramsOf(a);
  const right = bigramsOf(b);
  if (left.size === 0 || right.size === 0) return 0;
  return (2 * shared(left, right)) / (left.size + right.size);
}

/** What share of the shorter text's pairs the other has, 0 to 1: 1 for a text that is contained in the other. */
export function containment(a: string, b: string): number {
  const left = bigramsOf(a);
  const right = bigramsOf(b);
  const smaller = Math.min(left.size, right.size);
  return smaller === 0 ? 0 : shared(left, right) / smaller;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of a) if (b.has(pair)) count += 1;
  return count;
}

/** Whether any two characters of a wording stand together in a text. */
export function sharesPair(words: string, text: string): boolean {
  for (const pair of bigramsOf(words)) if (text.includes(pair)) return true;
  return false;
}

/** A name without the words that every indicator has: what it is really about. */
export const essence = remember((text) => plain(text).replace(EMPTY_WORDS, ''));

/** Whether two names are equal but for brackets, marks and white space. */
export function sameName(a: string, b: string): boolean {
  return letters(a) === letters(b) && letters(a) !== '';
}

/** The letters and digits of a text alone. */
export const letters = remember((text) => plain(text).replace(/[^\p{L}\p{N}]/gu, ''));

/** What counts are called at the end of a name. */
const COUNT_SUFFIX = /(数量|次数|个数|条数|件数|篇数|人数|数)$/;

/**
 * Whether a name shortens a longer one: all its characters stand in the longer one in their order ("上报涉云险情" in
 * "收集并上报涉及云川险情信息"). Names under five characters are too short to tell.
 */
export function abbreviates(shorter: string, longer: string): boolean {
  const wanted = letters(shorter).replace(COUNT_SUFFIX, '');
  if (wanted.length < 5) return false;
  let found = 0;
  for (const letter of letters(longer)) if (letter === wanted[found]) found += 1;
  return found === wanted.length;
}
