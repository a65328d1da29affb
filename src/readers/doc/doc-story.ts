import { FieldNesting } from '../flow/field-nesting.ts';
import type { BodySink, FlowSink } from '../flow/flow-sink.ts';
import { withLabel } from '../flow/list-counter.ts';
import { MarkedTables } from '../flow/marked-tables.ts';
import type { Omissions } from '../flow/omissions.ts';
import type { PartFile } from '../imported-parts.ts';
import type { PictureSize } from '../picture-size.ts';
import type { CharacterMarks } from './doc-characters.ts';
import type { DocLists } from './doc-lists.ts';
import type { DocParagraph, DocParagraphs } from './doc-paragraphs.ts';
import { type DocStyle, headingOfLevel } from './doc-styles.ts';
import type { PieceTable } from './piece-table.ts';

/** Everything that tells what the characters of the text mean. */
export interface DocContent {
  readonly table: PieceTable;
  readonly marks: CharacterMarks;
  readonly paragraphs: DocParagraphs;
  readonly styles: readonly DocStyle[];
  readonly lists: DocLists;
  readonly omissions: Omissions;
  /** The document that an embedded object shows, by its storage; undefined for other objects. */
  readonly embedded: (storage: string) => PartFile | undefined;
  /** The file of a picture by its place in the Data stream; undefined where it is none that is recognised. */
  readonly picture: (place: number) => PartFile | undefined;
  /** How large it is shown. */
  readonly pictureSize: (place: number) => PictureSize | undefined;
}

/** A paragraph that is being read. */
interface OpenParagraph {
  words: string;
  /** Where its objects are kept, in order. */
  readonly objects: string[];
  /** Where in the Data stream its pictures are kept. */
  readonly pictures: number[];
  /** Whether the field is open whose result is the picture of an object. */
  showsObject: boolean;
}

const CELL_END = 0x07;
const PAGE_OR_SECTION_END = 0x0c;
const PARAGRAPH_END = 0x0d;
const FIELD_MARKS: ReadonlyMap<number, string> = new Map([
  [0x13, 'begin'],
  [0x14, 'separate'],
  [0x15, 'end'],
]);
/** Special characters of the text ([MS-DOC] 2.4.1 and 2.6.1 sprmCFSpec); all other control characters have no words. */
const SPECIAL: ReadonlyMap<number, string> = new Map([
  [0x09, '\t'],
  [0x0b, '\n'],
  [0x0e, '\n'],
  [0x1e, '-'],
]);

/** Reads the characters [from, to) of the text into a sink: paragraphs, and tables as their marks tell. */
export function readStory(content: DocContent, body: BodySink, from: number, to: number): void {
  const { text } = content.table;
  const tables = new MarkedTables(body);
  const fields = new FieldNesting();
  const end = Math.min(to, text.length);
  const open: OpenParagraph = { words: '', objects: [], pictures: [], showsObject: false };
  for (let position = from; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code !== PARAGRAPH_END && code !== CELL_END && code !== PAGE_OR_SECTION_END) {
      open.words += readCharacter(content, open, fields, position, code);
      continue;
    }
    const properties = propertiesAt(content, position);
    const gone = content.marks.isGone(position);
    if (gone && code === PARAGRAPH_END && !properties.endsRow && !properties.endsInnerCell) continue;
    fields.endParagraph();
    content.omissions.hidden.endPiece();
    endParagraph(content, tables, properties, open, code === CELL_END, gone);
    for (const place of open.pictures.splice(0))
      body.addPicture(content.pictureSize(place), () => content.picture(place));
    open.words = '';
  }
  if (open.words !== '') tables.sinkAt(0).addParagraph(open.words);
  tables.finish();
}

function readCharacter(
  content: DocContent,
  open: OpenParagraph,
  fields: FieldNesting,
  position: number,
  code: number,
): string {
  if (content.marks.isGone(position)) {
    const isText = code >= 0x20 && !fields.hidesText && content.marks.isHidden(position);
    if (isText) content.omissions.hidden.hide(content.table.text.charAt(position));
    return '';
  }
  content.omissions.hidden.endPiece();
  const mark = FIELD_MARKS.get(code);
  if (mark !== undefined) {
    fields.mark(mark);
    const object = content.marks.objectAt(position);
    if (object !== undefined) open.objects.push(object);
    open.showsObject = object !== undefined;
  }
  if (fields.hidesText) return '';
  const symbol = content.marks.symbolAt(position);
  if (symbol !== undefined) return symbol;
  if (code >= 0x20) return content.table.text.charAt(position);
  if (code === 0x01 && !open.showsObject) {
    content.omissions.note('picture');
    const place = content.marks.pictureAt(position);
    if (place !== undefined) open.pictures.push(place);
  }
  return SPECIAL.get(code) ?? '';
}

/** Embedded documents behind the paragraph they stand in; objects of other kinds count as left out. */
function addObjects(content: DocContent, storages: readonly string[], sink: FlowSink): void {
  for (const storage of storages) {
    const document = content.embedded(storage);
    if (document) sink.addObject(document);
    else content.omissions.note('object');
  }
}

function propertiesAt(content: DocContent, position: number): DocParagraph {
  const piece = content.table.pieceAt(position);
  if (!piece) throw new Error(`no piece holds the character ${position}, though the text was made of pieces`);
  return content.paragraphs.find(piece, piece.at + (position - piece.from) * piece.width);
}

function endParagraph(
  content: DocContent,
  tables: MarkedTables,
  properties: DocParagraph,
  open: OpenParagraph,
  isCellMark: boolean,
  gone: boolean,
): void {
  const depth = isCellMark ? Math.max(properties.depth, 1) : properties.depth;
  const sink = tables.sinkAt(depth);
  if (depth > 0 && properties.endsRow) {
    open.objects.length = 0;
    tables.endRow(properties.row, gone);
    return;
  }
  const style = content.styles[properties.style];
  const list = properties.list ?? style?.list;
  const label = list === undefined ? '' : content.lists.next(list, properties.listLevel ?? style?.listLevel ?? 0);
  const heading = properties.outlineLevel === undefined ? style?.heading : headingOfLevel(properties.outlineLevel);
  sink.addParagraph(withLabel(label, open.words), heading);
  addObjects(content, open.objects.splice(0), sink);
  if (depth > 0 && (depth === 1 ? isCellMark : properties.endsInnerCell)) tables.endCell();
}
