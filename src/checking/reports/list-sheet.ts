import type { Language } from '../../base/bilingual.ts';
import { rangeName } from '../../base/workbook/reference.ts';
import { fittedHeight } from '../../base/workbook/row-height.ts';
import type { Cell, CellStyle, CellValue, Row, Sheet } from '../../base/workbook/workbook.ts';

const FONT = '微软雅黑';
const TITLE: CellStyle = { font: FONT, size: 16, bold: true, vertical: 'center' };
const HEAD: CellStyle = {
  font: FONT,
  size: 10,
  bold: true,
  fill: 'DCE6F1',
  border: 'thin',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
/** The looks of cells; an office recognises errors, warnings and hints by the same colours as on the page. */
const BODY: CellStyle = { font: FONT, size: 10, border: 'thin', vertical: 'top', wrap: true };
export const CENTER: CellStyle = { ...BODY, horizontal: 'center' };
export const STRONG: CellStyle = { ...BODY, bold: true };
export const NOTE: CellStyle = { font: FONT, size: 9, color: '595959', wrap: true, vertical: 'top' };
/** The ground of a severity. */
export const FILLS = { error: 'F8CBAD', warning: 'FFE699', hint: 'DDEBF7' } as const;

/** A column of a list, its heading in both languages, its width in characters. */
export interface ColumnSpec {
  readonly title: { readonly zh: string; readonly en: string };
  readonly width: number;
}

/** A column in one line. */
export const column = (zh: string, en: string, width: number): ColumnSpec => ({ title: { zh, en }, width });

/** A cell with a text, number or formula. */
export const cell = (value: CellValue, style: CellStyle = BODY): Cell => ({ value, style });
/** A number as a number, so that it can be sorted and summed; "–" where there is none. */
export const number = (value: string | number | undefined, style: CellStyle = CENTER): Cell =>
  value === undefined ? cell('–', style) : cell({ number: String(value) }, style);

/** A sheet with a title, a row of headings that stays in sight and is repeated on every page, and filters. */
export function listSheet(
  name: string,
  title: string,
  columns: readonly ColumnSpec[],
  rows: readonly Row[],
  language: Language,
): Sheet {
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    freeze: { rows: 2 },
    filter: rangeName(2, 1, Math.max(3, rows.length + 2), columns.length),
    print: {
      orientation: 'landscape',
      fitToWidth: true,
      titleRows: { from: 1, to: 2 },
      footer: language === 'zh' ? '第 {page} 页 共 {pages} 页' : '{page} / {pages}',
      margins: { top: 15, right: 12, bottom: 15, left: 12 },
    },
    rows: [
      { height: 30, cells: [cell(title, TITLE)] },
      { height: 24, cells: columns.map((spec) => cell(spec.title[language], HEAD)) },
      ...rows.map((row) => ({ ...row, height: fittedHeight(row, columns) })),
    ],
  };
}
