import type { Message } from '../../model/message.ts';
import { HiddenWords } from '../hidden-words.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import type { FlowItem } from './flow.ts';
import { FlowText } from './flow-text.ts';
import { fieldText } from './form-field.ts';
import { isLayoutTable, unwrap } from './layout-table.ts';
import { ListNumbers } from './list-numbers.ts';
import { attributeOf, type HtmlElement, type HtmlNode, isElement, parseTree } from './parse-tree.ts';
import { formGrid, type MarkedCell, type RowGroup } from './table-grid.ts';
import { isTableOfBoxes, type TablePart, tablePart } from './table-parts.ts';
import { isHidden, isMachinery } from './visibility.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary ul'
  ).split(' '),
);
const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)/i;
const PREFORMATTED_STYLE = /(?:^|;)\s*white-space\s*:\s*pre(?!-line)/i;
const VISIBLE_BORDER =
  /border(?:-(?:top|bottom|left|right))?(?:-(?:style|width))?\s*:(?!\s*(?:0|none|hidden|inherit|initial))/i;

/** What one pass over a page (or several pages of one file) notes on its way. */
export interface FlowNotes {
  /** What was left out because the page hides it. */
  readonly hidden: HiddenWords;
  pictures: number;
  cells: number;
  /** Frames whose pages are no part of the file. */
  frames: number;
}

/** Notes of a page of which nothing was read yet. */
export const newNotes = (): FlowNotes => ({ hidden: new HiddenWords(), pictures: 0, cells: 0, frames: 0 });

/** What there is to say of what a page hides. */
export function hiddenOnPage({ hidden }: FlowNotes): Message[] {
  const message = hidden.message((count) => ({
    zh: `网页中有 ${count} 处不显示的内容（隐藏的行、菜单等）`,
    en: `The page hides ${count} piece(s) of text (rows, menus and the like)`,
  }));
  return message ? [message] : [];
}

/** The markup of the page that a frame shows, by its address; undefined when it is no part of the file. */
export type FrameOf = (address: string) => string | undefined;

/** Pages stand in frames of pages in frames no deeper than this. */
const MOST_FRAMES = 3;

interface Context {
  readonly limits: Limits;
  readonly notes: FlowNotes;
  readonly tableDepth: number;
  readonly frameDepth: number;
  readonly frame: FrameOf;
}

/** A page's paragraphs and tables in reading order. Throws a ReaderFault where tables nest too deep or hold too many cells. */
export function flowOfPage(
  nodes: readonly HtmlNode[],
  limits: Limits,
  notes: FlowNotes,
  frame: FrameOf = () => undefined,
): FlowItem[] {
  return flowOf(nodes, { limits, notes, tableDepth: 0, frameDepth: 0, frame });
}

function flowOf(nodes: readonly HtmlNode[], context: Context): FlowItem[] {
  const flow = new Flow(context);
  flow.walk(nodes, false);
  return flow.finish();
}

class Flow {
  private readonly context: Context;
  private readonly items: FlowItem[] = [];
  private readonly text = new FlowText();
  private readonly numbers = new ListNumbers();

  constructor(context: Context) {
    this.context = context;
  }

  walk(nodes: readonly HtmlNode[], preformatted: boolean): void {
    for (const node of nodes) {
      if (isElement(node)) this.element(node, preformatted);
      else if (node.nodeName !== '#text' || !('value' in node)) continue;
      else if (preformatted) this.text.addPreformatted(node.value);
      else this.text.add(node.value);
    }
  }

  finish(): FlowItem[] {
    this.endParagraph();
    return this.items;
  }

  private element(element: HtmlElement, preformatted: boolean): void {
    if (element.tagName === 'iframe') this.innerFrame(element);
    if (isMachinery(element) || !this.isShown(element)) return;
    const field = fieldText(element);
    if (field !== undefined) this.text.addPreformatted(field);
    else if (element.tagName === 'img') this.context.notes.pictures += 1;
    else if (element.tagName === 'br') this.text.breakLine();
    else if (element.tagName === 'table' || isTableOfBoxes(element)) this.table(element);
    else this.content(element, preformatted);
  }

  private innerFrame(element: HtmlElement): void {
    if (!this.isShown(element)) return;
    const address = attributeOf(element, 'src')?.trim() ?? '';
    const page = attributeOf(element, 'srcdoc') ?? this.context.frame(address);
    if (page === undefined && !/^(?:about:|javascript:|$)/i.test(address)) this.context.notes.frames += 1;
    const frameDepth = this.context.frameDepth + 1;
    if (page === undefined || frameDepth > MOST_FRAMES) return;
    this.endParagraph();
    this.addItems(flowOf(parseTree(page, this.context.limits), { ...this.context, frameDepth }));
  }

  private content(element: HtmlElement, preformatted: boolean): void {
    const style = attributeOf(element, 'style') ?? '';
    const keepsSpaces = preformatted || element.tagName === 'pre' || PREFORMATTED_STYLE.test(style);
    if (BLOCKS.has(element.tagName) || BLOCK_STYLE.test(style)) this.block(element, keepsSpaces);
    else this.walk(element.childNodes, keepsSpaces);
  }

  private block(element: HtmlElement, preformatted: boolean): void {
    this.endParagraph();
    if (element.tagName === 'li') this.text.addPreformatted(this.numbers.next(element));
    this.walk(element.childNodes, preformatted);
    this.endParagraph(/^h[1-6]$/.test(element.tagName) ? Number(element.tagName.slice(1)) : undefined);
  }

  private endParagraph(heading?: number): void {
    for (const text of this.text.take()) {
      this.items.push(heading ? { kind: 'paragraph', text, heading } : { kind: 'paragraph', text });
    }
  }

  private table(element: HtmlElement): void {
    this.endParagraph();
    const depth = this.context.tableDepth + 1;
    if (depth > this.context.limits.maxTableDepth) throw tablesTooDeep(this.context.limits.maxTableDepth);
    const inside = { ...this.context, tableDepth: depth };
    for (const caption of this.parts(element, 'caption')) this.addItems(flowOf(caption.childNodes, inside));
    // Rows of boxes stand in the table itself; those of a table are put into a group by the rules of parsing.
    const [heads = [], groups = [], feet = []] = (['head', 'group', 'foot'] as const).map((part) =>
      this.parts(element, part).map((section) => this.rowGroup(section, inside)),
    );
    const grid = formGrid([...heads, ...groups, this.rowGroup(element, inside), ...feet]);
    if (grid.columns > this.context.limits.maxColumns) throw tooManyCells();
    if (isLayoutTable(grid, hasBorder(element))) this.addItems(unwrap(grid));
    else this.items.push({ kind: 'table', grid, headerRows: heads.flat().length });
  }

  /** One by one: there may be more than a call takes arguments. */
  private addItems(items: readonly FlowItem[]): void {
    for (const item of items) this.items.push(item);
  }

  private rowGroup(section: HtmlElement, inside: Context): RowGroup<readonly FlowItem[]> {
    return this.parts(section, 'row').map((row) => this.row(row, inside));
  }

  private row(row: HtmlElement, inside: Context): MarkedCell<readonly FlowItem[]>[] {
    return this.parts(row, 'cell').map((cell) => {
      inside.notes.cells += 1;
      if (inside.notes.cells > inside.limits.maxCells) throw tooManyCells();
      return {
        rowSpan: spanOf(cell, 'rowspan', 65_534),
        columnSpan: Math.max(1, spanOf(cell, 'colspan', 1000)),
        content: flowOf(cell.childNodes, inside),
      };
    });
  }

  private parts(element: HtmlElement, part: TablePart): HtmlElement[] {
    return element.childNodes.filter(isElement).filter((child) => tablePart(child) === part && this.isShown(child));
  }

  private isShown(element: HtmlElement): boolean {
    if (!isHidden(element)) return true;
    this.context.notes.hidden.hide(textOf(element));
    this.context.notes.hidden.endPiece();
    return false;
  }
}

/** A span by the standard's rules for parsing non-negative integers: 1 where it is not a number, at most `most`. */
function spanOf(cell: HtmlElement, name: string, most: number): number {
  const digits = /^\s*\+?(\d+)/.exec(attributeOf(cell, name) ?? '')?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), most);
}

function hasBorder(table: HtmlElement): boolean {
  const border = attributeOf(table, 'border');
  if (border !== undefined && border.trim() !== '0') return true;
  return attributeOf(table, 'rules') !== undefined || VISIBLE_BORDER.test(attributeOf(table, 'style') ?? '');
}

function textOf(node: HtmlNode): string {
  if (!isElement(node)) return 'value' in node ? node.value : '';
  return isMachinery(node) ? '' : node.childNodes.map(textOf).join(' ');
}

function tablesTooDeep(limit: number): ReaderFault {
  return new ReaderFault('tables-too-deep', {
    zh: `表格套表格超过 ${limit} 层，不予读取。请用浏览器打开后把绩效表复制到 Word 文件再试。`,
    en: `Tables stand in tables more than ${limit} levels deep; the page was not read. Please copy the performance tables into a Word file.`,
  });
}

function tooManyCells(): ReaderFault {
  return new ReaderFault('table-too-large', {
    zh: '表格的行列数超出读取上限，没有读取。请只保留绩效表后重试。',
    en: 'The tables are larger than is read. Please keep the performance tables alone and try again.',
  });
}
