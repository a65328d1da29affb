/** Which part of a cell that two columns share belongs to one of them: 目标值/完成值 over ≥8个/9个. */
export type Part = 'first' | 'second';

const IN_BRACKETS = /^([^()（）]+)[（(]([^()（）]*)[）)]$/;

/**
 * The part of a cell that belongs to one of the two columns that share it: 9个 of ≥8个/9个, ≥95% of ≥95%（97%）. Units may hold the sign as well
 * (≤300元/亩/298元/亩): the one in the middle parts the two. A cell without a middle is the first whole.
 */
export function partOf(text: string, part: Part): string {
  const pieces = text.split(/[/／]/);
  const middle = pieces.length / 2;
  const [, outside, inside] = IN_BRACKETS.exec(text) ?? [];
  const [first, second] = Number.isInteger(middle)
    ? [pieces.slice(0, middle).join('/'), pieces.slice(middle).join('/')]
    : [outside ?? text, inside ?? ''];
  return (part === 'first' ? first : second).trim();
}
