import type { Block, Table } from '../../model/document.ts';
import type { RowProject } from '../form-draft.ts';
import { joinName } from '../grid/cell-text.ts';
import { cellsBeginning, type Grid, layOut } from '../grid/grid.ts';
import { type ColumnField, fieldInList } from '../lexicon/columns.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { IndicatorRow } from './indicator-row.ts';
import { rowProject } from './row-project.ts';

/** The header of a table stands in one of its first rows, below its title and unit. */
const LOWEST_HEADER = 4;
const CODE = /^项目[编代]码/;

/** The projects that a workbook lists by their codes, and its blocks without these lists. */
export interface CodedLists {
  readonly projects: ReadonlyMap<string, RowProject>;
  readonly blocks: readonly Block[];
}

/**
 * Budget systems export projects and indicators apart: a list with the code, name, money and goal of each, and a table of indicators that says of each
 * row the code of its project alone. The lists of such a workbook; none where no table of indicators needs them.
 */
export function codedLists(blocks: readonly Block[]): CodedLists {
  const projects = new Map<string, RowProject>();
  const lists = new Set<Block>();
  let isNeeded = false;
  for (const block of blocks) {
    if (block.kind !== 'table' || !mayBeCoded(block)) continue;
    const grid = layOut(block);
    const header = codedHeader(grid);
    if (!header) continue;
    const has = (field: ColumnField): boolean => header.columns.some((column) => column.field === field);
    const isOfIndicators = has('level1') || has('level2') || has('level3');
    if (isOfIndicators) isNeeded ||= !has('project');
    else if (has('project')) {
      for (const project of projectsBelow(grid, header)) if (project.code) projects.set(project.code, project);
      lists.add(block);
    }
  }
  if (!isNeeded || projects.size === 0) return { projects: new Map(), blocks };
  return { projects, blocks: blocks.filter((block) => !lists.has(block)) };
}

const mayBeCoded = ({ cells }: Table): boolean =>
  cells.some(({ row, text }) => row <= LOWEST_HEADER && CODE.test(text.trim()));

type CodedHeader = IndicatorHeader & { readonly row: number };

/** The header row with a column of codes, what its other columns hold as far as they are known. */
function codedHeader(grid: Grid): CodedHeader | undefined {
  for (let row = 1; row <= Math.min(LOWEST_HEADER, grid.rows); row += 1) {
    const cells = cellsBeginning(grid, row).filter(({ blank }) => !blank);
    const columns = cells.flatMap((cell) => {
      const header = joinName(cell.text);
      const field = fieldInList(header);
      const { column: from, columnSpan } = cell.source;
      return field
        ? [{ field, from, to: from + columnSpan - 1, header, horizon: undefined, block: 0, known: true }]
        : [];
    });
    if (columns.length > 2 && columns.some(({ field }) => field === 'projectCode'))
      return { row, columns, blocks: 1, width: grid.columns, signature: '' };
  }
  return undefined;
}

function projectsBelow(grid: Grid, header: CodedHeader): RowProject[] {
  const found: RowProject[] = [];
  for (let row = header.row + 1; row <= grid.rows; row += 1) {
    const project = rowProject(new IndicatorRow(grid, row, header));
    if (project) found.push(project);
  }
  return found;
}
