import type { Block, Table } from '../model/document.ts';

/** What stands in some cell of every performance form, and rarely in a table of money. */
const WORDS = /指标|绩效目标|自评/;

/** Whether a table among these blocks may be a performance form, also one inside a cell. */
export function namesIndicators(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'table' && isNamed(block));
}

const isNamed = ({ cells }: Table): boolean =>
  cells.some(({ text, tables = [] }) => WORDS.test(text.replace(/\s+/g, '')) || namesIndicators(tables));

/** Whether a line of text speaks of performance, as every title of a form does. */
export function speaksOfPerformance(text: string): boolean {
  return /绩效|自评|指标/.test(text.replace(/\s+/g, ''));
}
