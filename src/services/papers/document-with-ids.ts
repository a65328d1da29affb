import { indexDocument } from '../../checking/reports/document-index.ts';
import type { Block, Cell, Document, Format, Paragraph, Table } from '../../model/document.ts';

export type NamedCell = Omit<Cell, 'tables' | 'at'> & {
  readonly id: string;
  readonly page?: number;
  readonly tables?: readonly NamedTable[];
};
export type NamedTable = Omit<Table, 'cells'> & { readonly id: string; readonly cells: readonly NamedCell[] };
export type NamedBlock = (Paragraph & { readonly id: string }) | NamedTable;

/** A document whose blocks and cells have the ids that marks refer to. */
export function documentWithIds(document: Document): {
  readonly format: Format;
  readonly blocks: readonly NamedBlock[];
} {
  const { idOf } = indexDocument(document);
  const named = (part: Block | Cell): string => {
    const id = idOf(part);
    if (id === undefined) throw new Error('documentWithIds: a part that is not of the document');
    return id;
  };
  const table = (one: Table): NamedTable => ({
    ...one,
    id: named(one),
    cells: one.cells.map(({ at, tables, ...cell }, index) => ({
      ...cell,
      id: named(one.cells[index] as Cell),
      ...(at.page !== undefined && { page: at.page }),
      ...(tables && { tables: tables.map(table) }),
    })),
  });
  const blocks = document.blocks.map((block) =>
    block.kind === 'table' ? table(block) : { ...block, id: named(block) },
  );
  return { format: document.source.format, blocks };
}
