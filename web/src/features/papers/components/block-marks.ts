import type { Block, DocumentTable, PaperDocument, PaperFinding } from './types.ts';

/** What a finding means in one block or cell. */
export interface BlockMark {
  readonly finding: PaperFinding;
  readonly start: number;
  readonly end: number;
}

/** The marks of every block and cell, by its id. */
export function marksByBlock(findings: readonly PaperFinding[]): ReadonlyMap<string, readonly BlockMark[]> {
  const marks = findings.flatMap((finding) =>
    finding.marks.map(({ block, start, end }) => ({ block, mark: { finding, start, end } })),
  );
  const groups = Map.groupBy(marks, ({ block }) => block);
  return new Map([...groups].map(([block, group]) => [block, group.map(({ mark }) => mark)]));
}

const ORDER = ['error', 'warning', 'hint'] as const;

/** The gravest of some findings. */
export function worstOf(marks: readonly BlockMark[]): PaperFinding['severity'] | undefined {
  return ORDER.find((severity) => marks.some(({ finding }) => finding.severity === severity));
}

/** A piece of a text with the marks above it. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly BlockMark[];
}

/** A text cut where a mark begins or ends: marks may overlap. */
export function piecesOf(text: string, marks: readonly BlockMark[]): TextPiece[] {
  const edges = [0, text.length, ...marks.flatMap(({ start, end }) => [start, end])];
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => ({
    text: text.slice(start, sorted[index + 1]),
    start,
    marks: marks.filter((mark) => mark.start <= start && start < mark.end),
  }));
}

/** Something of a page: where it stands and what is marked in it. */
export interface PlacedMark {
  readonly id: string;
  readonly page: number;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly marks: readonly BlockMark[];
}

/** The marked blocks and cells of a document that have a place on a page. */
export function placedMarks(document: PaperDocument, findings: readonly PaperFinding[]): PlacedMark[] {
  const marks = marksByBlock(findings);
  const placed = (id: string, page: number | undefined, box: PlacedMark['box'] | undefined): PlacedMark[] => {
    const own = marks.get(id);
    return own && box && page !== undefined ? [{ id, page, box, marks: own }] : [];
  };
  const ofTable = ({ cells }: DocumentTable): PlacedMark[] =>
    cells.flatMap(({ id, page, box }) => placed(id, page, box));
  return document.blocks.flatMap((block: Block) =>
    block.kind === 'table' ? ofTable(block) : placed(block.id, block.at.page, block.box),
  );
}
