import { type DocFile, tablePart } from './doc-file.ts';
import { type DocRow, readRow } from './doc-row.ts';
import { findRun, readFormattedRuns } from './formatted-runs.ts';
import type { Piece } from './piece-table.ts';
import { forEachSprm, sprm } from './sprm.ts';

/** What the reader needs to know of a paragraph. */
export interface DocParagraph {
  readonly style: number;
  /** How many tables it stands in. */
  readonly depth: number;
  /** Whether it is the end mark of a table row, of the outermost or of an inner table. */
  readonly endsRow: boolean;
  /** Whether it ends a cell of an inner table (the outermost end with the character 7). */
  readonly endsInnerCell: boolean;
  readonly outlineLevel: number | undefined;
  readonly list: number | undefined;
  readonly listLevel: number | undefined;
  /** Of a row's end: what the row says about its cells. Read once for all rows that share their properties. */
  readonly row: DocRow | undefined;
}

const PLAIN: DocParagraph = {
  style: 0,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  outlineLevel: undefined,
  list: undefined,
  listLevel: undefined,
  row: undefined,
};

/** Gives the properties of paragraphs by the byte of their last character ([MS-DOC] 2.4.6.1). */
export class DocParagraphs {
  private readonly file: DocFile;
  private readonly runs: ReturnType<typeof readFormattedRuns>;
  private readonly known = new Map<number, DocParagraph>();

  constructor(file: DocFile) {
    this.file = file;
    this.runs = readFormattedRuns(file.word, file.part(tablePart.paragraphPages), 13);
  }

  find(piece: Piece, byte: number): DocParagraph {
    const at = findRun(this.runs, byte)?.propertiesAt ?? 0;
    if (piece.modifiers.length > 0) return this.read(at, piece.modifiers);
    let paragraph = this.known.get(at);
    if (!paragraph) {
      paragraph = this.read(at, undefined);
      this.known.set(at, paragraph);
    }
    return paragraph;
  }

  /** The PAPX in its page (2.9.175): a length in words, then the style, then modifiers. */
  private read(at: number, overlay: Buffer | undefined): DocParagraph {
    const { word } = this.file;
    const short = at > 0 ? (word[at] ?? 0) : 0;
    const from = short === 0 ? at + 2 : at + 1;
    const length = short === 0 ? 2 * (word[at + 1] ?? 0) : 2 * short - 1;
    const described = at > 0 && length >= 2 && from + length <= word.length;
    const lists = described ? this.expand(word.subarray(from + 2, from + length)) : [];
    if (overlay) lists.push(overlay);
    return readProperties(described ? word.readUInt16LE(from) : 0, lists);
  }

  /** Long lists stand in the Data stream and are only pointed to (2.6.2 sprmPHugePapx, sprmPTableProps). */
  private expand(list: Buffer): Buffer[] {
    const lists = [list];
    const { data } = this.file;
    forEachSprm(list, 0, list.length, (code, at) => {
      if (code !== sprm.hugeParagraph && code !== sprm.tableProperties) return;
      const place = list.readUInt32LE(at);
      if (place + 2 <= data.length) lists.push(data.subarray(place + 2, place + 2 + data.readUInt16LE(place)));
    });
    return lists;
  }
}

function readProperties(style: number, modifiers: readonly Buffer[]): DocParagraph {
  const found = { ...PLAIN, style };
  let inTable = false;
  let rowEnd = false;
  let innerRowEnd = false;
  for (const list of modifiers) {
    forEachSprm(list, 0, list.length, (code, at) => {
      if (code === sprm.inTable) inTable = list[at] !== 0;
      else if (code === sprm.rowEnd) rowEnd = list[at] !== 0;
      else if (code === sprm.innerRowEnd) innerRowEnd = list[at] !== 0;
      else if (code === sprm.innerCellEnd) found.endsInnerCell = list[at] !== 0;
      else if (code === sprm.tableDepth) found.depth = list.readInt32LE(at);
      else if (code === sprm.outlineLevel) found.outlineLevel = list[at];
      else if (code === sprm.listLevel) found.listLevel = list[at];
      else if (code === sprm.list) found.list = list.readInt16LE(at);
      else if (code === sprm.paragraphStyle) found.style = list.readUInt16LE(at);
    });
  }
  // Word 97 did not write the depth: a paragraph in a table stands in one (2.4.3).
  const depth = inTable ? Math.max(found.depth, 1) : 0;
  const endsRow = depth > 1 ? innerRowEnd : rowEnd;
  return { ...found, depth, endsRow, row: endsRow ? readRow(modifiers) : undefined };
}
