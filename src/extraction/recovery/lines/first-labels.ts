import type { Block } from '../../../model/document.ts';
import { OFFICE } from '../../lexicon/office-words.ts';

/** The first label of a row of the head of forms of 湖南, and what stands in its row behind the value: 专项名称 … 专项属性 …, 部门名称 … 资金总额 …. */
const ROWS: readonly (readonly [first: RegExp, behind: RegExp, isOffice: boolean])[] = [
  [/^(?:专项|项目)名称$/, /^([^\s:：。，,]{4,40}?)((?:专项|项目)属性)(.*[√☑□].*)$/, false],
  [/^部门名称$/, /^(\p{Script=Han}{4,24}?)(资金总额(?:[(（].{1,2}元[)）])?)[:：]?(\d.*)$/u, true],
];
/** The rows stand no further below their labels. */
const FARTHEST = 30;

/**
 * The lines of a form whose first labels a print has put in front of its rows, as it reads the first column first (专项名称 / 部门名称 / … / 高标准农田管护专项属性延续专项√ /
 * 县农业农村局资金总额（万元）85): each row stands behind its label again, a cell a line.
 */
export function withRowsBehindLabels(blocks: readonly Block[]): readonly Block[] {
  const moved = new Map<Block, readonly Block[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || !block.text.endsWith('名称')) continue;
    const row = ROWS.find(([first]) => first.test(block.text));
    if (!row) continue;
    const [, behind, isOffice] = row;
    const other = blocks.slice(index + 1, index + FARTHEST).find((one) => {
      const value = one.kind === 'paragraph' ? behind.exec(one.text)?.[1] : undefined;
      return value !== undefined && (!isOffice || OFFICE.test(value));
    });
    if (other?.kind !== 'paragraph') continue;
    const cells = behind.exec(other.text)?.slice(1) ?? [];
    moved.set(block, [block, ...cells.map((text) => ({ ...other, text }))]).set(other, []);
  }
  return moved.size === 0 ? blocks : blocks.flatMap((block) => moved.get(block) ?? block);
}
