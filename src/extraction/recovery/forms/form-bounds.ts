import { isClass } from '../../../model/indicator-class.ts';
import { formTitle } from '../../captions.ts';
import { CHAPTER_NUMBER, HEADING_NUMBER, PART_NUMBER } from '../../lexicon/heading-numbers.ts';
import { isMoneyLabel } from '../../lexicon/money-table.ts';
import { isAboveForm, isAboveTitle } from '../above-title.ts';
import { beginsLine, type Piece } from '../piece.ts';
import { beginsPaper, endsTable, isConclusion, isLabelOfForm, labelIn } from '../vocabulary.ts';
import { numberedClass } from './body-pieces.ts';
import { otherTableAt } from './other-table.ts';

const SUM = /^[合总]\s*计$/;

/** Labels that begin a form even in the middle of a line. */
const BEGINS_FORM: ReadonlySet<string | undefined> = new Set(['name', 'code']);

const OFFICES: ReadonlySet<string | undefined> = new Set(['unit', 'department', 'ownDepartment']);

/** What sets rows and cells apart in the source itself. */
export const TABLE_SEPARATORS: ReadonlySet<string> = new Set(['row', 'cell', 'loose', 'wrap']);

/** The title of the form of a department as a whole. */
const OF_WHOLE = /(?:部门|单位)整体(?:支出)?(?:预算)?绩效\p{Script=Han}{0,6}表$/u;

/** How a part of a report begins: 3.分析…, （二）…, 三、…, 第三部分. */
const HEADING = new RegExp(`^(?:${HEADING_NUMBER}|第[一二三四五六]部分)`);

const CHAPTER = new RegExp(`^${CHAPTER_NUMBER}(\\p{Script=Han}.*)$`, 'su');
const PART = new RegExp(`^${PART_NUMBER}(\\p{Script=Han}.*)$`, 'su');

/** So many different labels make the head of a form. */
const FEWEST_LABELS = 3;

/** Tells where among the pieces of a run the parts of a form begin and end. */
export class FormBounds {
  private readonly pieces: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }

  /** Where the form begins that a header belongs to: at its first label behind the form before; that of a department whose office stands behind a colon at the next one. */
  headOf(from: number, header: number): number {
    let isOfWhole = false;
    for (let index = from; index < header; index += 1) {
      if (this.isLabel(index)) return this.withOffices(this.rowStart(index, from), from);
      const text = this.pieces[index]?.text ?? '';
      if (isOfWhole && labelIn(text) !== undefined && !this.hasTitle(index, header)) return this.rowStart(index, from);
      if (!OF_WHOLE.test(text)) continue;
      // On a line on which everything stands, the head of a department's form begins behind its title.
      if (this.pieces[index + 1]?.before === 'space') return index + 1;
      isOfWhole = true;
    }
    return header;
  }

  /** Whether another form begins in between, so that what stands in front of it is a head without a table. */
  private hasTitle(from: number, to: number): boolean {
    return this.pieces.slice(from, to).some(({ text }) => formTitle(text) !== undefined);
  }

  /** Where the offices begin that stand on one line in front of the name of a project, a label and a value each: 项目单位 青年路小学 项目名称 …. */
  private withOffices(start: number, from: number): number {
    let first = start;
    while (first - 2 >= from && this.pieces[first]?.before === 'space' && this.isOffice(first - 2)) first -= 2;
    return first;
  }

  private isOffice(index: number): boolean {
    return this.pieces[index + 1]?.before === 'space' && OFFICES.has(labelIn(this.pieces[index]?.text ?? ''));
  }

  /** The start of the row a piece stands in, with the rows of the same block of rows above it. */
  private rowStart(index: number, from: number): number {
    const isCell = (at: number) => TABLE_SEPARATORS.has(this.pieces[at]?.before ?? '');
    let start = index;
    while (start > from && isCell(start) && (this.pieces[start]?.before !== 'row' || isCell(start - 1))) start -= 1;
    return start;
  }

  /** Whether the labels from a piece on make the head of a form whose text ends before its indicators: its name, below the title of a department's that of the office, and others. */
  holdsHead(from: number): boolean {
    const found = new Set<string>();
    for (const { text } of this.pieces.slice(from)) {
      const label = labelIn(text);
      if (label !== undefined && (isLabelOfForm(label) || isMoneyLabel(label))) found.add(label);
    }
    const isOfWhole = OF_WHOLE.test(this.pieces[from - 1]?.text ?? '');
    return found.has(isOfWhole ? 'ownDepartment' : 'name') && found.size >= FEWEST_LABELS;
  }

  isLabel(index: number): boolean {
    const piece = this.pieces[index];
    if (!piece || piece.text === '') return false;
    // In cells between pipes a label may carry its value: "项目名称:文化站提升".
    const isInline = piece.before === 'row' && this.pieces[index + 1]?.before === 'cell';
    const label =
      labelIn(piece.text) ?? (isInline ? labelIn(/^[^:：]{2,14}(?=[:：])/.exec(piece.text)?.[0] ?? '') : undefined);
    if (piece.before === 'space') return BEGINS_FORM.has(label);
    return isLabelOfForm(label) && label !== 'formality';
  }

  /** Where the rows behind a header end at the latest: at the next header, a label of the next form, a signature or a note. */
  bodyEnd(from: number, nextHeader: number | undefined): number {
    let end = this.endOfRows(from, nextHeader);
    if (formTitle(this.pieces[end]?.text ?? '') !== undefined)
      while (end > from + 1 && this.isAboveTitle(end - 1)) end -= 1;
    return end;
  }

  /** Whether a line of its own stands above the title of a form, as its heading does. */
  private isAboveTitle(index: number): boolean {
    const [own, next] = this.pieces.slice(index, index + 2);
    return own !== undefined && next !== undefined && beginsLine(own) && beginsLine(next) && isAboveTitle(own.text);
  }

  private endOfRows(from: number, nextHeader: number | undefined): number {
    const latest = nextHeader ?? this.pieces.length;
    for (let index = from; index < latest; index += 1) {
      const piece = this.pieces[index];
      const other = otherTableAt(this.pieces, index, from);
      if (other !== undefined) return other;
      if (!piece || piece.text === '' || piece.before === 'cell') continue;
      // Some lists begin with what all their projects cost.
      if (index === from && SUM.test(piece.text)) continue;
      if (piece.before === 'space') {
        if (isConclusion(piece.text) || /负责人签[字章]/.test(piece.text) || BEGINS_FORM.has(labelIn(piece.text)))
          return index;
        continue;
      }
      const isHeading = HEADING.test(piece.text) && this.isBehindTable(index) && !numberedClass(piece.text);
      if (isHeading || this.isChapter(index)) return index;
      if (endsTable(this.wordAt(index)) || isLabelOfForm(labelIn(piece.text))) return index;
    }
    return latest;
  }

  /** Whether a chapter and its first part begin at a piece, a line each (二、残疾儿童康复 below 三级…, then （一）基本信息): no numbered classes. */
  private isChapter(index: number): boolean {
    const [own, next] = this.pieces.slice(index, index + 2);
    if (!own || !next || !beginsLine(own) || !beginsLine(next)) return false;
    const [chapter, part] = [CHAPTER.exec(own.text)?.[1], PART.exec(next.text)?.[1]];
    return chapter !== undefined && part !== undefined && ![chapter, part].some(isClass);
  }

  /** Whether lines of text begin at a piece, right behind cells that the source sets apart, or, with a heading below the heading, behind a row of words. */
  private isBehindTable(index: number): boolean {
    const isCell = (piece: Piece | undefined): boolean => TABLE_SEPARATORS.has(piece?.before ?? '');
    const [before, own, next] = this.pieces.slice(index - 1, index + 2);
    if (before?.before === 'space') return own?.before === 'line' && next?.before === 'line' && HEADING.test(next.text);
    return isCell(before) && !isCell(own) && !isCell(next);
  }

  /** A piece with what stands behind it after a space, where both are single characters: "总 分". */
  private wordAt(index: number): string {
    const text = this.pieces[index]?.text ?? '';
    const next = this.pieces[index + 1];
    return text.length === 1 && next?.before === 'space' && next.text.length === 1 ? text + next.text : text;
  }

  isTail(index: number): boolean {
    const piece = this.pieces[index];
    if (!piece || !TABLE_SEPARATORS.has(piece.before) || otherTableAt(this.pieces, index, index) !== undefined)
      return false;
    return !(piece.before !== 'cell' && (this.isLabel(index) || isAboveForm(piece.text) || beginsPaper(piece.text)));
  }
}
