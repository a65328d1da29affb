import { sheetName } from '../../base/workbook/reference.ts';
import type { Sheet, Workbook } from '../../base/workbook/workbook.ts';
import { writeWorkbook } from '../../base/workbook/write-workbook.ts';
import { textWidth } from '../paper.ts';
import type { FilledForm, Section } from '../sheet.ts';
import { blockRows, type ContentsLine, type OpenRow } from './block-rows.ts';
import { edgesOf } from './edges.ts';
import { formulaValue, type KeyedCell } from './formulas.ts';

/** One character of the default font is about 2.1 mm wide on paper. */
const MILLIMETRES_PER_CHARACTER = 2.1;

/** A filled form as a workbook, a sheet per section, one page wide on A4. */
export function renderXlsx(form: FilledForm): Uint8Array {
  const taken: string[] = [];
  for (const { name } of form.sections) taken.push(sheetName(name, taken));
  const contents = form.sections.flatMap(({ blocks }, index) =>
    blocks.flatMap((block) =>
      block.kind === 'heading' && block.level > 0
        ? [{ text: block.text.replace(/\n/g, ''), sheet: taken[index] ?? '' }]
        : [],
    ),
  );
  const sheets = form.sections.map((section, index) => sheetOf(section, taken[index] ?? '', form.landscape, contents));
  return writeWorkbook({ sheets, title: form.title } satisfies Workbook);
}

function sheetOf(section: Section, name: string, landscape: boolean, contents: readonly ContentsLine[]): Sheet {
  const width = textWidth(landscape);
  const edges = edgesOf(section.blocks);
  const columns = edges
    .slice(1)
    .map((edge, index) => ({ width: ((edge - (edges[index] ?? 0)) * width) / MILLIMETRES_PER_CHARACTER }));
  const rows: OpenRow[] = [];
  let titleRows: { from: number; to: number } | undefined;
  for (const block of section.blocks) {
    const header = block.kind === 'table' ? block.rows.filter((row) => row.header).length : 0;
    if (header > 0 && !titleRows) titleRows = { from: rows.length + 1, to: rows.length + header };
    rows.push(...blockRows(block, edges, columns, contents));
  }
  addFormulas(rows);
  return {
    name,
    rows: rows.map(({ cells, height }) => ({ cells, ...(height === undefined ? {} : { height }) })),
    columns,
    print: {
      orientation: landscape ? 'landscape' : 'portrait',
      fitToWidth: true,
      centered: true,
      footer: '— {page} —',
      ...(titleRows ? { titleRows } : {}),
    },
  };
}

/** Shown like our own percentages. */
const PERCENT = '0.00%';

function addFormulas(rows: readonly OpenRow[]): void {
  const keyed = rows.flatMap(({ filled = [] }, row) =>
    filled.flatMap((cell, column): KeyedCell[] =>
      cell?.key ? [{ key: cell.key, text: cell.text, row: row + 1, column: column + 1 }] : [],
    ),
  );
  for (const [row, { cells, filled = [] }] of rows.entries()) {
    for (const [column, cell] of filled.entries()) {
      const open = cells[column];
      const value = cell?.formula && formulaValue(cell.formula, cell.text, row + 1, keyed);
      if (!cell || !open || !value) continue;
      const ratio = cell.formula?.kind === 'ratio' ? { numberFormat: PERCENT } : {};
      cells[column] = { ...open, value, style: { ...open.style, ...ratio } };
    }
  }
}
