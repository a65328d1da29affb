import type { Block, Paragraph } from '../../../model/document.ts';
import { formTitle, isAnnexLine, isYearLine } from '../../captions.ts';
import { CHAPTER_NUMBER } from '../../lexicon/heading-numbers.ts';
import { isAboveTitle, standsAboveTitle } from '../above-title.ts';
import type { Piece, Separator } from '../piece.ts';
import { printedColumns } from '../prints/printed-columns.ts';
import { endsTable, isLabelOfForm, labelIn } from '../vocabulary.ts';
import { untangleCommas } from './comma-rows.ts';
import { joinFramedRows } from './framed-rows.ts';
import { joinLonePipes } from './lone-pipes.ts';
import { withoutOddBlanks } from './odd-blanks.ts';
import { pageFurniture } from './page-furniture.ts';
import { joinQuotedCells } from './quoted-cells.ts';
import { unruledTables } from './ruled-tables.ts';
import { cellsBetweenPipes, PIPE, pipesIn, SEPARATED, type Style, styleOf, stylesOfForms } from './style-of.ts';
import { areTornByColumns } from './torn-by-columns.ts';

/** A line of text that is a paragraph of its own, with the place it has among the blocks. */
interface Line {
  readonly paragraph: Paragraph;
  readonly block: number;
  readonly text: string;
  /** How many form feeds stand above it. */
  readonly page: number;
}

const BLANK = /^(?:[ \u3000\u200b\ufeff\r]*)$/;
/** What is left of a cell that held a no-break space alone. */
const EMPTY_CELL = /^[ \u00a0\u2002\u2003]$/;
/** A single dash is one only with a colon beside it: "-" in a row of a table is a value. */
const MARKDOWN_RULE = /^\s*\|?(?:\s*(?::-+:?|-+:|-{2,})\s*\|)+\s*(?::?-+:?)?\s*$/;
/** Ends a table where it stands at the left, and heads a column of the list of costs elsewhere. */
const LIST_HEADER = /^支出/;
/** No cell of a form has more lines. */
const MOST_LINES_OF_CELL = 12;
/** So many lines at most stand above a form, the first two of its head among them. */
const MOST_LINES_OF_TITLE = 8;
/** How a sentence or the line below a notice ends: text that ends so has not been cut. */
const ENDS_SENTENCE = /(?:[。！？][）)”]?|\d日(?:印发)?)$/;
/** The choices of a cell, of which one is ticked: "1、部门预算项目 □ 2、县直专项 ☑". */
const CHOICES = /1、\p{Script=Han}{2,12}(?: ?[□☑√■])?(?: +[2-9]、\p{Script=Han}{2,14}(?: ?[□☑√■])?)+/gu;
/** A blank behind a comma between words, which ends no cell: "…190号, 坚持需求导向". */
const IN_SENTENCE = /(?<=[\p{Script=Han}〕》)）][,，]) (?=\p{Script=Han})/gu;
/** The heading of a part: 一、基本情况. */
const HEADING = new RegExp(`^${CHAPTER_NUMBER}\\S{2,14}$`);
const SPACES = /[ \u3000\u2002\u2003\u2009]+/;

/** Cuts a run of paragraphs into pieces by tabs, pipes, line ends and spaces. Nothing is dropped but padding at the end of rows. */
export function cutLines(blocks: readonly Block[], from: number, to: number): Piece[] {
  const lines: Line[] = [];
  for (let block = from; block < to; block += 1) {
    const paragraph = blocks[block];
    if (paragraph?.kind !== 'paragraph') continue;
    const last = lines.at(-1);
    const isNextPage = last !== undefined && endsPage(last.paragraph, paragraph);
    // A form feed at the start of a line leaves an empty one in front of it.
    if (isNextPage && last.text === '') lines.pop();
    const page = (last?.page ?? 0) + (isNextPage ? 1 : 0);
    for (const text of paragraph.text.split('\n')) lines.push({ paragraph, block, text: withBreaks(text), page });
  }
  const furniture = pageFurniture(lines.map(({ text }) => text));
  const whole = joinLonePipes(
    joinQuotedCells(untangleCommas(joinFramedRows(unruledTables(lines.filter((_, index) => !furniture.has(index)))))),
  );
  return new Cutter(whole).cut();
}

/** Markdown writes a line end within a cell as a mark. */
const withBreaks = (text: string): string => (text.includes('<br') ? text.replace(/<br *\/?>/g, '\n') : text);

/** Whether two paragraphs stand on one line of the file, which a form feed parts. */
function endsPage({ at: above }: Paragraph, { at: below }: Paragraph): boolean {
  return above.line !== undefined && above.line === below.line && above.table === undefined;
}

class Cutter {
  /** How the part of the run that is read sets its cells apart. */
  private style: Style;
  private readonly pieces: Piece[] = [];
  private readonly lines: readonly Line[];
  /** Empty lines stand before the line that is read. */
  private blank = false;
  /** The last line ended inside a cell of a table with separators. */
  private open = false;
  /** The last line ended a row, as far as it can be told. */
  private rowEnded = true;
  private table = false;
  private words = 0;
  /** Columns have cut the lines, so that none of several words is a row for sure. */
  private torn = false;
  /** Which of them is read. */
  private at = 0;

  constructor(lines: readonly Line[]) {
    this.lines = lines;
    this.style = styleOf(lines);
  }

  cut(): Piece[] {
    const { lines } = this;
    const styles = stylesOfForms(lines, this.style);
    this.torn = areTornByColumns(lines.map(({ text }) => text));
    const printed = printedColumns(
      lines.map((line) => line.text),
      lines.map((line) => line.page),
      this.torn,
    );
    for (const [index, line] of lines.entries()) {
      this.at = index;
      this.style = styles.get(index) ?? this.style;
      const cells = printed.cells.get(index);
      if (cells) {
        const first = this.pieces.length;
        this.pushRow(line, cells);
        const head = this.pieces[first];
        if (head && printed.partial.has(index)) this.pieces[first] = { ...head, isPartial: true };
        continue;
      }
      if (BLANK.test(line.text) && !(EMPTY_CELL.test(line.text) && this.blank)) {
        this.blank = true;
        if (this.style.tabBeforeCell) [this.rowEnded, this.open] = [true, false];
        continue;
      }
      this.cutLine(line);
      this.blank = false;
    }
    const last = this.pieces.at(-1);
    if (last && this.open && this.table && !this.style.tabBeforeCell && !ENDS_SENTENCE.test(last.text))
      this.pieces[this.pieces.length - 1] = { ...last, unfinished: true };
    return this.pieces;
  }

  private cutLine(line: Line): void {
    if (line.text.includes('\t')) {
      if (this.style.tabBeforeCell) this.cutTabbedCell(line);
      else this.cutTabs(line);
    } else if (PIPE.test(line.text)) {
      if (!MARKDOWN_RULE.test(line.text)) this.cutPipes(line);
    } else if (
      this.table &&
      !this.blank &&
      this.style.wraps &&
      !this.beginsForm() &&
      !this.beginsText() &&
      this.mayGoOn()
    )
      this.continueTable(line);
    else {
      this.table = false;
      this.cutPlain(line);
    }
  }

  /** One cell a line, a tab before it. */
  private cutTabbedCell(line: Line): void {
    for (const part of line.text.replace(/^\s*?\t/, '').split('\t')) {
      const text = part.trim();
      this.push(line, text, this.rowEnded || (endsTable(text) && !LIST_HEADER.test(text)) ? 'row' : 'cell');
      this.rowEnded = false;
    }
    [this.table, this.open] = [true, true];
  }

  /** One row a line, tabs between its cells. */
  private cutTabs(line: Line): void {
    const cells = line.text.split('\t').map((cell) => cell.trim());
    while (cells.length > 1 && cells.at(-1) === '') cells.pop();
    this.pushRow(line, cells);
  }

  private pushRow(line: Line, cells: readonly string[]): void {
    for (const [index, text] of cells.entries()) this.push(line, text, index === 0 ? 'row' : 'cell');
    [this.table, this.open, this.rowEnded, this.blank] = [true, false, true, false];
  }

  private cutPipes(line: Line): void {
    const cells = cellsBetweenPipes(line.text);
    if (this.style.rowOfLine) {
      this.pushRow(line, cells.slice(this.style.framed ? 1 : 0, this.style.closed ? -1 : undefined));
      return;
    }
    const closed = cells.length > 1 && cells.at(-1) === '';
    if (closed) cells.pop();
    if (cells[0] === '' && this.style.leadingPipe && (cells.length > 1 || !this.style.paddedRows)) {
      cells.shift();
      if (this.table && !this.open && !this.style.paddedRows) this.push(line, '', 'loose');
    }
    const padding = cells.length;
    while (cells.length > 1 && cells.at(-1) === '') cells.pop();
    if (cells.length === 0) return;
    if (cells.length === 1 && cells[0] === '' && padding > 1) {
      this.rowEnded = true;
      this.open = false;
      return;
    }
    for (const [index, text] of cells.entries())
      this.push(line, text, index === 0 ? this.beforePipedLine() : this.style.pipeAfterCell ? 'loose' : 'cell');
    const filled = cells.length > 1 ? !this.style.pipeAfterCell : this.isRowOfOne(line);
    this.rowEnded =
      closed && (padding - cells.length > 0 || (filled && (!this.style.leadingPipe || this.style.paddedRows)));
    this.open = !closed;
    this.table = true;
  }

  /** Whether a line of one cell is a row among rows, and not the start of one that the next line brings to its width. */
  private isRowOfOne({ text }: Line): boolean {
    const below = this.lines[this.at + 1]?.text ?? '';
    return this.style.closedRow > 0 && pipesIn(text) + pipesIn(below) !== this.style.closedRow;
  }

  private beforePipedLine(): Separator {
    if (!this.table) return 'row';
    if (this.open) return 'wrap';
    return this.rowEnded ? 'row' : 'loose';
  }

  /** Whether the line that is read begins the head of a further form, which is set a cell a line: its first label, or what stands above it. */
  private beginsForm(): boolean {
    if (this.open) return false;
    const below = this.lines.slice(this.at, this.at + MOST_LINES_OF_TITLE).map(({ text }) => text.trim());
    const first = below.findIndex((text) => !isAboveTitle(text));
    const [label, value] = below.slice(first);
    return isLabelOfForm(labelIn(label ?? '')) && value !== undefined && !SEPARATED.test(value);
  }

  /** Whether text of the paper goes on with the line that is read, and no cell: a chapter begins on it or further down, before any line with cells. */
  private beginsText(): boolean {
    const below = this.lines.slice(this.at, this.at + MOST_LINES_OF_CELL).map(({ text }) => text.trim());
    const chapter = below.findIndex((text) => HEADING.test(text));
    const isNear = this.open ? chapter === 0 : chapter >= 0;
    return isNear && !below.some((text) => SEPARATED.test(text));
  }

  /** Whether a line without a pipe may belong to a table each of whose cells ends in one: then one comes before the next empty line, unless the text is cut. */
  private mayGoOn(): boolean {
    if (!this.style.pipeAfterCell || this.style.leadingPipe || this.open) return true;
    const below = this.lines.slice(this.at + 1, this.at + 1 + MOST_LINES_OF_CELL);
    if (below.length === 0) return true;
    const end = below.find(({ text }) => PIPE.test(text) || BLANK.test(text));
    return end !== undefined && PIPE.test(end.text);
  }

  /** A line without separators right below one with them: the rest of a cell that a line break cut, or the start of one. */
  private continueTable(line: Line): void {
    if (this.style.rowOfLine && this.endsLastCell(line.text)) this.open = true;
    const text = line.text.trim();
    // The title of a form, its year and the heading below it are a row each, and begin no cell that goes on below.
    const isHeading = HEADING.test(text) && formTitle(this.pieces.at(-1)?.text ?? '') !== undefined;
    const isCaption =
      !this.open &&
      (isHeading ||
        formTitle(text) !== undefined ||
        isYearLine(text) ||
        isAnnexLine(text) ||
        standsAboveTitle((at) => this.lines[at]?.text.trim() ?? '', this.at));
    this.push(line, text, this.open ? 'wrap' : this.rowEnded || isCaption ? 'row' : 'loose');
    this.open = !isCaption;
    this.rowEnded ||= isCaption;
  }

  /** Whether a line between two rows is the rest of the sentence that the last cell of the upper one begins. */
  private endsLastCell(text: string): boolean {
    const above = this.pieces.at(-1)?.text ?? '';
    return (
      PIPE.test(this.lines[this.at + 1]?.text ?? '') && /[,，;；、。:：]$/.test(above) && /[。.；;]\s*$/.test(text)
    );
  }

  private cutPlain(line: Line): void {
    const words = withoutOddBlanks(line.text)
      .replace(CHOICES, (choices) => choices.replace(/ /g, '\u00a0'))
      .replace(IN_SENTENCE, '\u00a0')
      .split(SPACES)
      .filter((word) => word !== '')
      .map((word) => word.replace(/\u00a0(?=[2-9]、|[□☑√■])|(?<=[,，])\u00a0/g, ' '));
    const row = this.words > 1 && words.length > 1 && !this.blank && !this.torn;
    for (const [index, word] of words.entries()) {
      this.push(line, word.trim(), index > 0 ? 'space' : row ? 'row' : this.blank ? 'blank' : 'line');
    }
    this.words = words.length;
    [this.open, this.rowEnded] = [false, true];
  }

  private push(line: Line, text: string, before: Separator): void {
    this.pieces.push({ text, before, at: line.paragraph.at, block: line.block });
  }
}
