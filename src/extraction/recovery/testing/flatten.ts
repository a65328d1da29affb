import { type InventedPaper, textOf } from './invented-papers.ts';
import { cut, layOutRows } from './lay-out.ts';

/** The ways in which dumps flatten tables. */
export type Style =
  | 'cell-lines'
  | 'blank-lines'
  | 'tabs'
  | 'tab-cells'
  | 'pipes'
  | 'padded-pipes'
  | 'pipe-cells'
  | 'spaces'
  | 'cut-words'
  | 'dropped'
  | 'laid-out'
  | 'laid-out-centred'
  | 'run-on';

export const styles: readonly Style[] = [
  'cell-lines',
  'blank-lines',
  'tabs',
  'tab-cells',
  'pipes',
  'padded-pipes',
  'pipe-cells',
  'spaces',
  'cut-words',
  'dropped',
  'laid-out',
  'laid-out-centred',
  'run-on',
];

/** A row as a table has it: undefined where a cell of the row above spans down. */
type Grid = readonly (readonly (string | undefined)[])[];

function gridOf(paper: InventedPaper): Grid {
  const body = paper.rows.map((row, index) => {
    const above = paper.rows[index - 1];
    return paper.columns.map(([part]) => {
      if (part === 'level1' && above?.level1 === row.level1) return undefined;
      if (part === 'level2' && above?.level1 === row.level1 && above.level2 === row.level2) return undefined;
      return textOf(row, part);
    });
  });
  return [...paper.head, paper.columns.map(([, header]) => header), ...body];
}

const NO_BREAK = '\u00a0';
const present = (row: Grid[number]): string[] => row.filter((cell) => cell !== undefined);

/** The characters a column is wide: long texts get more, as on a real page. */
function widthOf(paper: InventedPaper, column: number): number {
  const part = paper.columns[column]?.[0];
  if (part === 'level1' || part === 'level2' || part === 'level3') return 5;
  return part === 'description' ? 9 : part === 'basis' || part === 'reason' ? 7 : 6;
}

function cutRow(paper: InventedPaper, row: Grid[number]): string[] {
  if (row.length !== paper.columns.length) return present(row);
  return row.flatMap((cell, column) => {
    const part = paper.columns[column]?.[0];
    const isWords = part !== 'target' && part !== 'actual' && part !== 'weight' && part !== 'score';
    return cell ? (isWords ? cut(cell, widthOf(paper, column)) : [cell]) : [];
  });
}

/** Writes a paper down as a dump of the given style. */
export function flatten(paper: InventedPaper, style: Style): string {
  const grid = gridOf(paper);
  const width = paper.columns.length + 2;
  const shown = (cell: string | undefined) => cell ?? '';
  switch (style) {
    case 'cell-lines':
      return [paper.title, ...grid.flatMap((row) => present(row).map((cell) => cell || NO_BREAK))].join('\n');
    case 'blank-lines':
      return [paper.title, ...grid.flatMap((row) => present(row).map((cell) => cell || NO_BREAK))].join('\n\n');
    case 'dropped':
      return [paper.title, ...grid.flatMap((row) => present(row).filter((cell) => cell !== ''))].join('\n\n');
    case 'tabs':
      return [paper.title, '', ...grid.map((row) => row.map(shown).join('\t'))].join('\n');
    case 'tab-cells':
      return [
        paper.title,
        ...grid.map((row) => row.map((cell) => `\t${shown(cell)}`).join('\n')).flatMap((row) => [row, '']),
      ].join('\n');
    case 'pipes':
      return [paper.title, ...grid.map((row) => `${present(row).join(' | ')} |`)].join('\n');
    case 'padded-pipes':
      return [
        paper.title,
        ...grid.map((row) => `${present(row).join(' | ')} ${'|'.repeat(1 + width - present(row).length)}`),
      ].join('\n');
    case 'pipe-cells':
      return [
        `${paper.title} |`,
        '|'.repeat(width),
        ...grid.flatMap((row) => [...row.map((cell) => (cell ? `${cell} |` : '|')), '||']),
      ].join('\n');
    case 'spaces':
      return [
        paper.title,
        ...grid.map((row) =>
          present(row)
            .filter((cell) => cell !== '')
            .join(' '),
        ),
      ].join('\n');
    case 'cut-words':
      return [paper.title, ...grid.flatMap((row) => cutRow(paper, row))].join('\n\n');
    case 'laid-out':
    case 'laid-out-centred': {
      const widths = paper.columns.map((_, column) => widthOf(paper, column) + 3);
      const table = layOutRows(
        grid.slice(paper.head.length),
        widths,
        style === 'laid-out-centred' ? { middle: 'spans' } : {},
      );
      return [paper.title, ...paper.head.map((row) => present(row).join('    ')), ...table].join('\n');
    }
    case 'run-on':
      return `${paper.title}(2025年度)${grid.flatMap((row) => present(row)).join('')}`;
  }
}
