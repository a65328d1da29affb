import { cutToWidth, displayWidth, padToWidth } from '../../base/display-width.ts';
import type { Page, PageBlock, PageTable } from './page.ts';

/** A report for a terminal or a text file; cells wider than their column are cut with "…". */
export function pageText(page: Page): string {
  const line = '='.repeat(Math.min(80, displayWidth(page.title)));
  return `${page.title}\n${line}\n${page.blocks.map(blockText).join('\n')}\n`;
}

function blockText(block: PageBlock): string {
  if (block.kind === 'heading') return `\n${block.text}\n${'-'.repeat(Math.min(80, displayWidth(block.text)))}`;
  return block.kind === 'paragraph' ? block.text : tableText(block);
}

function tableText({ columns, rows }: PageTable): string {
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ width, align }, index) => {
        const cell = cutToWidth((cells[index] ?? '').replace(/\s+/g, ' '), width);
        return align === 'right' ? ' '.repeat(Math.max(0, width - displayWidth(cell))) + cell : padToWidth(cell, width);
      })
      .join('  ')
      .trimEnd();
  return [
    line(columns.map(({ text }) => text)),
    line(columns.map(({ width }) => '-'.repeat(width))),
    ...rows.map(({ cells }) => line(cells)),
  ].join('\n');
}
