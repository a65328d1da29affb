import type { Division } from '../../model/plan.ts';
import type { Frame } from './frame.ts';

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const chinese = (number: number): string =>
  number <= 10
    ? (CHINESE[number - 1] ?? '')
    : `${number < 20 ? '' : chinese(Math.floor(number / 10))}十${CHINESE[(number % 10) - 1] ?? ''}`;

/** Ways to number the divisions, the usual one first. */
const STYLES: readonly { readonly number: (at: number) => string; readonly taken: RegExp }[] = [
  { number: (at) => `${at}.`, taken: /^\s*[\d０-９]{1,2}\s*(?:[、．]|\.(?!\d))/ },
  { number: (at) => `（${chinese(at)}）`, taken: /^\s*[（(][一二三四五六七八九十]+[)）]/ },
  { number: (at) => `${chinese(at)}、`, taken: /^\s*[一二三四五六七八九十]+[、．.]/ },
];

/**
 * The number and title of a division. Goals are often numbered themselves; the divisions then take another kind of number, as a careful
 * clerk does, because a reader could not tell the two apart.
 */
export function divisionHeading({ division, number, plan }: Frame): string {
  if (!division) return '';
  const lines = plan.divisions.flatMap(({ title, goal }) => [title, ...goal.split('\n')]);
  const style = STYLES.find(({ taken }) => !lines.some((line) => taken.test(line))) ?? STYLES[0];
  return `${style?.number(number ?? 1) ?? ''}${division.title}`;
}

/** The measurable targets of a division as a sentence: "开展培训不少于2次，培训合格率≥95%。". */
export function printTargets(targets: Division['targets']): string {
  if (targets.length === 0) return '';
  return `绩效指标：${targets.map(({ name, target }) => `${name}${target.text}`).join('；')}。`;
}
