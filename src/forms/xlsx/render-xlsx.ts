import { sheetName } from '../../base/workbook/reference.ts';
import type { Row, Sheet, Workbook } from '../../base/workbook/workbook.ts';
import { writeWorkbook } from '../../base/workbook/write-workbook.ts';
import { textWidth } from '../paper.ts';
import type { FilledForm, Section } from '../sheet.ts';
import { blockRows } from './block-rows.ts';
import { edgesOf } from './edges.ts';

/** One character of the default font is about 2 mm wide on paper. */
const MILLIMETRES_PER_CHARACTER = 2;

/** A filled form as a workbook, a sheet per section, one page wide on A4. */
export function renderXlsx(form: FilledForm): Uint8Array {
  const taken: string[] = [];
  const sheets = form.sections.map((section) => {
    const name = sheetName(section.name, taken);
    taken.push(name);
    return sheetOf(section, name, form.landscape);
  });
  return writeWorkbook({ sheets, title: form.title } satisfies Workbook);
}

function sheetOf(section: Section, name: string, landscape: boolean): Sheet {
  const width = textWidth(landscape);
  const edges = edgesOf(section.blocks);
  const columns = edges
    .slice(1)
    .map((edge, index) => ({ width: ((edge - (edges[index] ?? 0)) * width) / MILLIMETRES_PER_CHARACTER }));
  const rows: Row[] = [];
  let titleRows: { from: number; to: number } | undefined;
  for (const block of section.blocks) {
    const header = block.kind === 'table' ? block.rows.filter((row) => row.header).length : 0;
    if (header > 0 && !titleRows) titleRows = { from: rows.length + 1, to: rows.length + header };
    rows.push(...blockRows(block, edges, columns));
  }
  return {
    name,
    rows,
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
