import { columnFieldOf, isTwoHeaders, labelIn } from '../vocabulary.ts';
import { longestWord } from './longest-word.ts';

/** The header of the classes and that of the names, of a form with one level (the national form of 2015). */
const CLASSES_AND_NAMES = /^指标指标(?:内容|名称)/;

/** The header of classes or names that stands at a place of run-on text, by which a header is known; undefined where there is none. */
export function headerAt(text: string, at: number): string | undefined {
  if (text.startsWith('一级二级', at)) return '一级';
  if (text.startsWith('级指标二级', at) && !/[一二三]/.test(text[at - 1] ?? '')) return '级指标';
  if (CLASSES_AND_NAMES.test(text.slice(at, at + 8))) return '指标';
  if (/^年度指标值(?:实际|全年)/.test(text.slice(at, at + 7))) return '年度指标值';
  if (!/^(?:指标)?[一二三]级|^指标名称|^绩效指标分类|^评价指标评价|^评价内容绩效/.test(text.slice(at, at + 6)))
    return undefined;
  // 一级项目名称 heads a column of a list, and begins a form where no header has begun.
  return longestWord(text, at, 4, (word) => columnFieldOf(word) !== undefined && labelIn(word) === undefined);
}

/** Whether a word is two headers run together. */
export function isTwo(word: string): boolean {
  for (let cut = 2; cut < word.length - 1; cut += 1) if (isTwoHeaders(word.slice(0, cut), word.slice(cut))) return true;
  return false;
}
