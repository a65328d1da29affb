import { type FlowSink, HeldSink } from '../flow/flow-sink.ts';
import { withLabel } from '../flow/list-counter.ts';
import { MarkedTables } from '../flow/marked-tables.ts';
import type { PartFile } from '../imported-parts.ts';
import { RtfRow } from './rtf-row.ts';

/** A run of paragraphs and tables: the body, or a text box in one of its paragraphs. */
export class RtfStory {
  /** How deep in tables the current paragraph stands. */
  private depth = 0;
  private style = 0;
  private outlineLevel: number | undefined;
  private row: RtfRow | undefined;
  /** The definition of a row of an inner table, which stands in a group of its own behind the row's cells (\\nesttableprops). */
  private innerRow: RtfRow | undefined;
  private inInnerRow = false;
  private text = '';
  private label = '';
  private objects: PartFile[] = [];
  private boxes: HeldSink | undefined;
  private readonly tables: MarkedTables;
  private readonly headings: ReadonlyMap<number, number>;

  /** `headings` gives the heading level of a style's number; it may still grow while the file is read. */
  constructor(sink: FlowSink, headings: ReadonlyMap<number, number>) {
    this.tables = new MarkedTables(sink);
    this.headings = headings;
  }

  addText(text: string): void {
    this.text += text;
  }

  addLabel(text: string): void {
    this.label += text;
  }

  /** A document that an object in the current paragraph shows. */
  addObject(part: PartFile): void {
    this.objects.push(part);
  }

  /** Where a text box in the current paragraph puts its own paragraphs: behind it. */
  openBox(): FlowSink {
    this.boxes ??= new HeldSink();
    return this.boxes;
  }

  /** Takes a control word; tells whether it was one of paragraphs or tables. */
  apply(word: string, parameter: number | undefined): boolean {
    const act = ACTIONS.get(word);
    if (!act) return (this.inInnerRow ? this.innerRow : this.row)?.apply(word, parameter) ?? false;
    act(this, parameter);
    return true;
  }

  /** Ends the last paragraph and every table. */
  finish(): void {
    if (this.text !== '' || this.boxes || this.objects.length > 0) this.endParagraph(this.depth);
    this.tables.finish();
  }

  resetParagraph(): void {
    this.depth = 0;
    this.style = 0;
    this.outlineLevel = undefined;
  }

  setDepth(depth: number): void {
    this.depth = Math.max(0, depth);
  }

  setStyle(style: number): void {
    this.style = style;
  }

  setOutlineLevel(level: number | undefined): void {
    this.outlineLevel = level;
  }

  endParagraph(depth: number = this.depth): void {
    const label = /[\p{L}\p{N}]/u.test(this.label) ? this.label.trim() : '';
    const heading =
      this.outlineLevel === undefined ? this.headings.get(this.style) : headingOfOutline(this.outlineLevel);
    const sink = this.tables.sinkAt(depth);
    sink.addParagraph(withLabel(label, this.text), heading);
    for (const object of this.objects) sink.addObject(object);
    this.boxes?.releaseTo(sink);
    this.text = '';
    this.label = '';
    this.objects = [];
    this.boxes = undefined;
  }

  endCell(depth: number): void {
    this.endParagraph(depth);
    this.tables.endCell();
  }

  beginInnerRow(): void {
    this.inInnerRow = true;
  }

  beginRow(): void {
    if (this.inInnerRow) this.innerRow = new RtfRow();
    else this.row = new RtfRow();
  }

  endRow(): void {
    this.tables.sinkAt(1);
    this.tables.endRow(this.row, false);
    this.text = '';
  }

  endInnerRow(): void {
    this.tables.sinkAt(this.innerDepth);
    this.tables.endRow(this.innerRow, false);
    this.inInnerRow = false;
    this.text = '';
  }

  get innerDepth(): number {
    return Math.max(this.depth, 2);
  }

  get outerDepth(): number {
    return Math.max(this.depth, 1);
  }
}

const headingOfOutline = (level: number): number | undefined => (level >= 0 && level <= 8 ? level + 1 : undefined);

const ACTIONS: ReadonlyMap<string, (story: RtfStory, parameter: number | undefined) => void> = new Map([
  ['pard', (story) => story.resetParagraph()],
  ['intbl', (story) => story.setDepth(story.outerDepth)],
  ['itap', (story, depth) => story.setDepth(depth ?? 1)],
  ['s', (story, style) => story.setStyle(style ?? 0)],
  ['outlinelevel', (story, level) => story.setOutlineLevel(level)],
  ['par', (story) => story.endParagraph()],
  ['sect', (story) => story.endParagraph()],
  ['page', (story) => story.addText('\n')],
  ['cell', (story) => story.endCell(1)],
  ['nestcell', (story) => story.endCell(story.innerDepth)],
  ['trowd', (story) => story.beginRow()],
  ['row', (story) => story.endRow()],
  ['nesttableprops', (story) => story.beginInnerRow()],
  ['nestrow', (story) => story.endInnerRow()],
]);
