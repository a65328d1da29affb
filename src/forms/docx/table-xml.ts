import { scaleColumns } from '../paper.ts';
import type { FilledCell, FilledRow, FilledTable } from '../sheet.ts';
import { runsXml } from './body-xml.ts';

/** A table with fixed column widths (17.4.37): rows are not cut by a page break, header rows come again on each page. */
export function tableXml(table: FilledTable, width: number): string {
  const widths = scaleColumns(table.columns, width);
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  const grid = widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  const placed = placeRows(table.rows);
  const rows = table.rows.map((row, index) => rowXml(row, placed[index] ?? [], widths));
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${border.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** How high a row is at least, in millimetres, as on the printed forms. */
const LEAST_HEIGHT = 7;

interface Placed {
  readonly cell: FilledCell;
  /** Whether the cell begins in a row above and only runs on here. */
  readonly running: boolean;
}

/** For each row its cells and those that reach down into it from above, by column. */
function placeRows(rows: readonly FilledRow[]): Placed[][] {
  let reaching: { readonly cell: FilledCell; readonly until: number }[] = [];
  return rows.map((row, index) => {
    reaching = reaching.filter(({ until }) => until > index);
    const placed = [
      ...reaching.map(({ cell }) => ({ cell, running: true })),
      ...row.cells.map((cell) => ({ cell, running: false })),
    ];
    for (const cell of row.cells) if (cell.rowSpan > 1) reaching.push({ cell, until: index + cell.rowSpan });
    return placed.sort((a, b) => a.cell.column - b.cell.column);
  });
}

function rowXml(row: FilledRow, placed: readonly Placed[], widths: readonly number[]): string {
  const millimetres = Math.max(LEAST_HEIGHT, row.height);
  const height = `<w:trHeight w:val="${Math.round((millimetres / 25.4) * 1440)}" w:hRule="atLeast"/>`;
  return `<w:tr><w:trPr><w:cantSplit/>${height}${row.header ? '<w:tblHeader/>' : ''}</w:trPr>${placed.map((one) => cellXml(one, widths)).join('')}</w:tr>`;
}

function cellXml({ cell, running }: Placed, widths: readonly number[]): string {
  const width = widths.slice(cell.column - 1, cell.column - 1 + cell.columnSpan).reduce((a, b) => a + b, 0);
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
  const merge = cell.rowSpan > 1 ? (running ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>') : '';
  const content = running ? '' : runsXml(cell.text);
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="FormCell"/><w:jc w:val="${cell.align}"/></w:pPr>${content}</w:p></w:tc>`
  );
}
