import type { Cell, Table } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { ImportedPart, PartFile } from '../imported-parts.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';

/** A cell of a word processor's table while it is read. Columns count from 1. */
export interface FlowCell {
  readonly column: number;
  readonly columnSpan: number;
  /** Only where the format says the number of rows itself (ODF); else 1 and `vertical` tells. */
  readonly rowSpan: number;
  /** Whether the cell begins a vertical merge or goes on with the one above it. */
  readonly vertical: 'none' | 'restart' | 'continue';
  readonly paragraphs: readonly string[];
  readonly tables: readonly FlowTable[];
}

export interface FlowRow {
  readonly cells: readonly FlowCell[];
  /** Repeated at the top of each page. */
  readonly header: boolean;
}

export interface FlowTable {
  readonly rows: readonly FlowRow[];
  /** The document whose content stands here instead of rows: an object in a cell shows it. */
  readonly part?: PartFile;
}

/** Numbers the tables of one document in the order in which they begin, and counts its cells against the limits. */
export class TableFinisher {
  private readonly limits: Limits;
  private readonly messages: Message[];
  private readonly imports: ImportedPart[];
  private tables = 0;
  private cells = 0;
  private hiddenTextTold = false;

  /** What cells show out of other parts of the file goes into `imports`, each with an empty table in its place. */
  constructor(limits: Limits, messages: Message[], imports: ImportedPart[]) {
    this.limits = limits;
    this.messages = messages;
    this.imports = imports;
  }

  /** The table of the model: vertical merges become row spans, nested tables get their numbers after their outer table. */
  finish(flow: FlowTable, depth = 1): Table {
    if (depth > this.limits.maxTableDepth) throw tooDeep(this.limits.maxTableDepth);
    const table = ++this.tables;
    const cells: Cell[] = [];
    for (const merged of this.mergeVertically(flow)) {
      const { row, rowSpan, source } = merged;
      const nested = source.tables.map((inner) =>
        inner.part ? this.placeFor(inner.part) : this.finish(inner, depth + 1),
      );
      cells.push({
        row,
        column: source.column,
        rowSpan,
        columnSpan: source.columnSpan,
        text: joinParagraphs(source.paragraphs),
        at: { table, row, column: source.column },
        ...(nested.length > 0 ? { tables: nested } : {}),
      });
    }
    const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan - 1), 0);
    const headerRows = countHeaderRows(flow.rows);
    return {
      kind: 'table',
      at: { table },
      rows: flow.rows.length,
      columns,
      cells,
      ...(headerRows > 0 ? { headerRows } : {}),
    };
  }

  /** Takes no number: those of its tables come when the part is read. */
  private placeFor(part: PartFile): Table {
    const place: Table = { kind: 'table', at: { table: this.tables }, rows: 0, columns: 0, cells: [] };
    this.imports.push({ kind: 'object', place, ...part });
    return place;
  }

  /**
   * A cell that goes on with a merge lengthens the cell that began at the same column in the row just above (ECMA-376 17.4.84);
   * where there is none it stands for itself, as Word shows it. Word does not show the text of continued cells, nor do we keep it.
   */
  private mergeVertically(flow: FlowTable): MergedCell[] {
    const cells: MergedCell[] = [];
    let above = new Map<number, MergedCell>();
    for (const [index, row] of flow.rows.entries()) {
      const open = new Map<number, MergedCell>();
      for (const source of row.cells) {
        this.count(source);
        const begun = source.vertical === 'continue' ? mergeAt(source.column, above, open) : undefined;
        if (begun) {
          begun.rowSpan = index + 2 - begun.row;
          openColumns(open, begun);
          this.tellHiddenText(source);
          continue;
        }
        const merged = { row: index + 1, rowSpan: Math.min(source.rowSpan, flow.rows.length - index), source };
        cells.push(merged);
        if (source.vertical !== 'none') openColumns(open, merged);
      }
      above = open;
    }
    return cells;
  }

  private count(cell: FlowCell): void {
    if (++this.cells > this.limits.maxCells) throw tooManyCells(this.limits.maxCells);
    if (cell.column + cell.columnSpan - 1 > this.limits.maxColumns) throw tooWide(this.limits.maxColumns);
  }

  private tellHiddenText(cell: FlowCell): void {
    if (this.hiddenTextTold || joinParagraphs(cell.paragraphs) === '') return;
    this.hiddenTextTold = true;
    this.messages.push({
      severity: 'info',
      code: 'merged-cell-text-hidden',
      text: {
        zh: '有合并单元格的被合并部分里留有文字，Word 和 WPS 都不显示，因此没有读取。如需保留，请取消合并后检查。',
        en: 'A merged cell hides text in its merged part; Word and WPS do not show it, so it was not read. To keep it, split the cell and look.',
      },
      at: { table: this.tables },
    });
  }
}

interface MergedCell {
  readonly row: number;
  rowSpan: number;
  readonly source: FlowCell;
}

/**
 * The merge that a continued cell belongs to: it begins at the same column, or it is wider and has already been continued in this
 * row by a cell further left (some writers split the continued part into the columns below a wide cell).
 */
function mergeAt(
  column: number,
  above: ReadonlyMap<number, MergedCell>,
  open: ReadonlyMap<number, MergedCell>,
): MergedCell | undefined {
  const begun = above.get(column);
  return begun && (begun.source.column === column || open.get(column) === begun) ? begun : undefined;
}

/** Notes a merge at every column it covers. */
function openColumns(open: Map<number, MergedCell>, merged: MergedCell): void {
  const { column, columnSpan } = merged.source;
  for (let covered = column; covered < column + columnSpan; covered++) open.set(covered, merged);
}

/** Paragraphs one below the other, without empty lines at the top and the bottom. */
function joinParagraphs(paragraphs: readonly string[]): string {
  const only = paragraphs.length === 1 ? paragraphs[0] : undefined;
  return only ?? paragraphs.join('\n').replace(/^(?:[ \t]*\n)+|(?:\n[ \t]*)+$/g, '');
}

function countHeaderRows(rows: readonly FlowRow[]): number {
  const first = rows.findIndex((row) => !row.header);
  return first < 0 ? rows.length : first;
}

function tooDeep(limit: number): ReaderFault {
  return new ReaderFault('tables-too-deep', {
    zh: `表格嵌套超过 ${limit} 层，其后的内容没有读取。请简化表格后重试。`,
    en: `Tables nest deeper than ${limit} levels; what follows was not read. Please make the tables simpler.`,
  });
}

function tooManyCells(limit: number): ReaderFault {
  return new ReaderFault('too-many-cells', {
    zh: `文件的单元格或段落超过 ${limit} 个，其后的内容没有读取。请拆分文件后重试。`,
    en: `The file has more than ${limit} cells or paragraphs; what follows was not read. Please split the file.`,
  });
}

function tooWide(limit: number): ReaderFault {
  return new ReaderFault('table-too-wide', {
    zh: `有表格超过 ${limit} 列，其后的内容没有读取。请检查该表格是否损坏。`,
    en: `A table has more than ${limit} columns; what follows was not read. Please check whether it is damaged.`,
  });
}
