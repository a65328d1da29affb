import { isDecimal } from '../../base/decimal.ts';
import { sheetName } from '../../base/workbook/reference.ts';
import { fittedHeight } from '../../base/workbook/row-height.ts';
import type { CellStyle, Column, Row, Workbook } from '../../base/workbook/workbook.ts';
import type { Page, PageBlock, PageTable, Tone } from './page.ts';

const HEAD: CellStyle = {
  bold: true,
  fill: 'D9E2F3',
  border: 'thin',
  wrap: true,
  horizontal: 'center',
  vertical: 'center',
};
const COLORS: Readonly<Record<Tone, string>> = { bad: 'A8071A', doubtful: '874D00', good: '135200', strong: '000000' };

/** A report as one sheet, tables one under the other; columns as wide as the widest table wants. */
export function pageWorkbook(page: Page): Workbook {
  const tables = page.blocks.filter((block) => block.kind === 'table');
  const count = Math.max(1, ...tables.map(({ columns }) => columns.length));
  const columns: Column[] = Array.from({ length: count }, (_, index) => ({
    width: Math.max(10, ...tables.map((table) => table.columns[index]?.width ?? 0)),
  }));
  const rows = [
    spanned(page.title, count, { bold: true, size: 16 }),
    ...page.blocks.flatMap((block) => blockRows(block, count)),
  ];
  return {
    title: page.title,
    sheets: [
      {
        name: sheetName(page.title),
        columns,
        rows: rows.map((row) => ({ ...row, height: fittedHeight(row, columns) })),
        print: { orientation: 'landscape', fitToWidth: true },
      },
    ],
  };
}

function spanned(text: string, count: number, style: CellStyle): Row {
  const covered: undefined[] = Array.from({ length: count - 1 }, () => undefined);
  return { cells: [{ value: text, style: { wrap: true, ...style }, columnSpan: count }, ...covered] };
}

function blockRows(block: PageBlock, count: number): Row[] {
  if (block.kind === 'heading') return [{ cells: [] }, spanned(block.text, count, { bold: true, size: 12 })];
  if (block.kind === 'table') return tableRows(block);
  return [spanned(block.text, count, block.tone ? { color: COLORS[block.tone] } : {})];
}

function tableRows({ columns, rows }: PageTable): Row[] {
  const body = rows.map(({ cells, tone }): Row => {
    const style: CellStyle = {
      border: 'thin',
      wrap: true,
      vertical: 'center',
      ...(tone ? { color: COLORS[tone] } : {}),
    };
    return {
      cells: columns.map(({ align }, index) => {
        const text = cells[index] ?? '';
        const isNumber = align === 'right' && isDecimal(text);
        return isNumber
          ? { value: { number: text }, style: { ...style, numberFormat: '0.00' } }
          : { value: text, style };
      }),
    };
  });
  return [{ cells: columns.map(({ text }) => ({ value: text, style: HEAD })) }, ...body];
}
