import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { ImportedPart, PartFile } from '../imported-parts.ts';
import type { Limits } from '../limits.ts';
import { namesIndicators, speaksOfPerformance } from '../names-indicators.ts';
import { isLarge, type PictureSize } from '../picture-size.ts';
import { ReaderFault } from '../reader-fault.ts';
import { cleanText } from './clean-text.ts';
import { type FlowTable, TableFinisher } from './flow-table.ts';
import type { Omissions } from './omissions.ts';

/** Where a reader of flowing text puts what it finds: the body of the document, or a cell. */
export interface FlowSink {
  addParagraph(text: string, heading?: number): void;
  addTable(table: FlowTable): void;
  /** A document that an object shows here. */
  addObject(part: PartFile): void;
}

/** The body: paragraphs are numbered in order, empty ones counted but not kept; a table without a cell is dropped. */
export class BodySink implements FlowSink {
  readonly blocks: Block[] = [];
  /** What comes out of other parts of the file, each with a block without words in its place. */
  readonly imports: ImportedPart[] = [];
  private readonly pictures: PictureNote[] = [];
  private readonly finisher: TableFinisher;
  private readonly limits: Limits;
  private paragraphs = 0;

  constructor(limits: Limits, messages: Message[]) {
    this.finisher = new TableFinisher(limits, messages, this.imports);
    this.limits = limits;
  }

  addParagraph(text: string, heading?: number): void {
    const line = ++this.paragraphs;
    if (line > this.limits.maxCells) throw tooManyParagraphs(this.limits.maxCells);
    const clean = cleanText(text).replace(/^\n+|\n+$/g, '');
    if (clean.trim() === '') return;
    this.blocks.push({ kind: 'paragraph', text: clean, at: { line }, ...(heading === undefined ? {} : { heading }) });
  }

  addTable(table: FlowTable): void {
    if (table.rows.some((row) => row.cells.length > 0)) this.blocks.push(this.finisher.finish(table));
  }

  /** Text of the document that stands in a file of its own. */
  addText(part: PartFile): void {
    this.imports.push(this.placed('text', part, this.blocks.length, this.line));
  }

  addObject(part: PartFile): void {
    this.imports.push(this.placed('object', part, this.blocks.length, this.line));
  }

  /** A picture stands here; `find` gives its file, undefined where it is of a kind that is not recognised. */
  addPicture(size: PictureSize | undefined, find: () => PartFile | undefined): void {
    this.pictures.push({ behind: this.blocks.at(-1), line: this.line, size, find });
  }

  /**
   * Where no table of a document can be a performance form its pictures may show one: those that do, up to a number, become parts and no longer
   * count as left out. Without any table each picture may; beside tables of other things only a large one behind words that speak of
   * performance. To be called at the end.
   */
  takePictures(omissions: Omissions): void {
    if (namesIndicators(this.blocks)) return;
    const isBeside = this.blocks.some(({ kind }) => kind === 'table');
    const pictures = isBeside ? this.picturesBesideTables() : this.pictures.slice(0, MOST_PICTURES);
    const parts: ImportedPart[] = [];
    for (const { behind, line, find } of pictures.reverse()) {
      const part = find();
      if (!part) continue;
      const placed = this.placed('picture', part, behind ? this.blocks.indexOf(behind) + 1 : 0, line);
      parts.push(isBeside ? { ...placed, mustNameIndicators: true } : placed);
      omissions.withdraw('picture');
    }
    this.imports.push(...parts.reverse());
  }

  private picturesBesideTables(): PictureNote[] {
    const from = this.blocks.findIndex((block) => block.kind === 'paragraph' && speaksOfPerformance(block.text));
    const spokenOf = new Set(from < 0 ? [] : this.blocks.slice(from));
    return this.pictures
      .filter(({ size, behind }) => isLarge(size) && behind && spokenOf.has(behind))
      .slice(0, MOST_BESIDE_TABLES);
  }

  /** The paragraph in which a part stands that is not read yet: the last one. */
  private get line(): number {
    return Math.max(1, this.paragraphs);
  }

  private placed(kind: ImportedPart['kind'], part: PartFile, index: number, line: number): ImportedPart {
    const place: Block = { kind: 'paragraph', text: '', at: { line } };
    this.blocks.splice(index, 0, place);
    return { kind, place, ...part };
  }
}

/** Recognising a page takes seconds; a paper with more pictures is a report with photographs. */
const MOST_PICTURES = 20;
/** Looking for lines takes half a second a picture; a report with tables has more photographs than forms. */
const MOST_BESIDE_TABLES = 12;

/** A picture and the block that it stands behind, undefined before all. */
interface PictureNote {
  readonly behind: Block | undefined;
  readonly line: number;
  readonly size: PictureSize | undefined;
  readonly find: () => PartFile | undefined;
}

/** A cell: its paragraphs and the tables in it, among them those that objects show. */
export class CellSink implements FlowSink {
  readonly paragraphs: string[] = [];
  readonly tables: FlowTable[] = [];

  addParagraph(text: string): void {
    this.paragraphs.push(cleanText(text));
  }

  addTable(table: FlowTable): void {
    if (table.rows.some((row) => row.cells.length > 0)) this.tables.push(table);
  }
  addObject(part: PartFile): void {
    this.tables.push({ rows: [], part });
  }
}

function tooManyParagraphs(limit: number): ReaderFault {
  return new ReaderFault('too-many-paragraphs', {
    zh: `文件的段落超过 ${limit} 个，其后的内容没有读取。请拆分文件后重试。`,
    en: `The file has more than ${limit} paragraphs; what follows was not read. Please split the file.`,
  });
}

/** Keeps what it is given, to pass it on later in the same order. */
export class HeldSink implements FlowSink {
  private readonly held: ((sink: FlowSink) => void)[] = [];

  addParagraph(text: string, heading?: number): void {
    this.held.push((sink) => sink.addParagraph(text, heading));
  }

  addTable(table: FlowTable): void {
    this.held.push((sink) => sink.addTable(table));
  }

  addObject(part: PartFile): void {
    this.held.push((sink) => sink.addObject(part));
  }

  releaseTo(sink: FlowSink): void {
    for (const pass of this.held) pass(sink);
  }
}
