import type { Message } from '../../../model/message.ts';
import type { Place } from '../../../model/place.ts';
import { formTitle, isPerformanceTitle } from '../../captions.ts';
import { headRows } from '../heads/head-rows.ts';
import { bareHeader } from '../indicators/bare-header.ts';
import { findHeaders, type Header, isSameHeader } from '../indicators/find-headers.ts';
import { type RecoveredRow, recoverBody } from '../indicators/indicator-body.ts';
import { addIndicators } from '../indicators/lay-out-indicators.ts';
import { withMisreadSigns } from '../indicators/misread-signs.ts';
import { withoutTornRows } from '../indicators/torn-rows.ts';
import { joinPieces, type Piece } from '../piece.ts';
import { messageOf, type RecoveryCode } from '../recovery-messages.ts';
import { TableBuilder } from '../table-builder.ts';
import { isClassName, isLevel1, isLevelHeader } from '../vocabulary.ts';
import { bodyOf, endsEarly } from './body-pieces.ts';
import { formsOfClasses } from './classes-side-by-side.ts';
import { addProject, type CodedProject, codedProjects, outlinedProjects } from './coded-projects.ts';
import { withoutCutName } from './cut-name.ts';
import { asksForNoValues, topOfCutTable } from './cut-top.ts';
import type { Form } from './form.ts';
import { FormBounds, TABLE_SEPARATORS } from './form-bounds.ts';
import type { Uninterrupted } from './interrupted-headers.ts';
import { isSound, isSoundWithoutHeader, isTornApart } from './is-sound.ts';
import { joinPages } from './join-pages.ts';
import { firstNumbered } from './numbered-names.ts';
import { areRowsOutOfOrder, hasClassesApart, isOutOfOrder } from './out-of-order.ts';
import { recoverUnder } from './recover-under.ts';
import { tablesOfProjects } from './rows-apart.ts';

/** A header with what stands below it. */
interface FoundTable {
  /** Where what belongs to the form before ends. */
  readonly from: number;
  readonly header: Header;
  /** The pieces below the header, those of further pages joined. */
  readonly pieces: readonly Piece[];
  /** Where these end in the run. */
  readonly to: number;
  /** The project of a list that they tell of. */
  readonly project?: CodedProject;
}

/** Rows in front of a header that comes again in the middle of text out of order may be in order; fewer pieces are none. */
const FEWEST_BEFORE_BREAK = 4;

/** Finds the forms among the pieces of a run of paragraphs, one after another, and says where one is lost. */
export class FormFinder {
  readonly forms: Form[] = [];
  readonly messages: Message[] = [];
  private readonly pieces: readonly Piece[];
  private readonly bounds: FormBounds;
  /** Where the last table of projects side by side ends, read or not. */
  private parted = 0;
  /** The first pieces of headers whose classes stood together in them. */
  private readonly interrupted: ReadonlySet<Piece>;

  constructor({ pieces, headers }: Uninterrupted) {
    this.pieces = pieces;
    this.interrupted = headers;
    this.bounds = new FormBounds(pieces);
  }

  find(): void {
    this.parted = this.findProjectsApart();
    if (this.parted === 0) this.forms.push(...formsOfClasses(this.pieces));
    let end = this.parted || (this.forms.at(-1)?.to ?? 0);
    const headers = findHeaders(this.pieces).filter((header) => header.from >= end);
    for (let index = 0; index < headers.length; ) {
      const header = headers[index];
      if (!header) break;
      let next = index + 1;
      let bodyEnd = this.bounds.bodyEnd(header.to, headers[next]?.from);
      const body = this.pieces.slice(header.to, bodyEnd);
      for (
        let repeat = headers[next];
        repeat && bodyEnd === repeat.from && isRepeated(header, repeat);
        repeat = headers[next]
      ) {
        bodyEnd = this.bounds.bodyEnd(repeat.to, headers[next + 1]?.from);
        joinPages(body, this.pieces.slice(repeat.to, bodyEnd), header.columns.length);
        next += 1;
      }
      end = this.addProjects(end, header, bodyEnd) ?? this.addForm({ from: end, header, pieces: body, to: bodyEnd });
      index = next;
    }
    this.addBare(end, this.pieces.length);
    this.addHeadAlone(this.forms.at(-1)?.to ?? 0);
    this.reportLost();
  }

  /** The head of a form behind the others whose indicators are lost: its labels and their values up to the first word of its table. */
  private addHeadAlone(from: number): void {
    const title = this.pieces.findIndex(({ text }, at) => at >= from && isPerformanceTitle(formTitle(text) ?? ''));
    const head = title < 0 ? -1 : this.bounds.headOf(title, this.pieces.length);
    if (head < 0) return;
    // 一级指 is the first line of such a header in a narrow column.
    const word = this.pieces.findIndex(
      ({ text }, at) => at > head && (isLevelHeader(text) || isLevelHeader(`${text}标`) || isClassName(text)),
    );
    if ((word < 0 || from > 0) && !this.bounds.holdsHead(head)) return;
    const table = word < 0 ? this.pieces.length : word;
    const builder = new TableBuilder();
    this.addHead(builder, head, table);
    this.forms.push({ from: head, to: table, table: builder });
    const at = this.pieces[table]?.at;
    if (at && this.messages.length === 0) this.tell('table-not-recovered', at);
  }

  /** Tables of projects side by side; returns where the last one ends. */
  private findProjectsApart(): number {
    const found = tablesOfProjects(this.pieces);
    for (const { from, to, table } of found) {
      if (table) this.forms.push({ from, to, table });
      else this.tell('projects-not-parted', this.pieces[from]?.at);
    }
    return found.at(-1)?.to ?? 0;
  }

  /** Says of level headers that belong to no recovered table that a table was lost there. */
  private reportLost(): void {
    for (const [index, piece] of this.pieces.entries()) {
      const [before, next] = [this.pieces[index - 1]?.text ?? '', this.pieces[index + 1]?.text ?? ''];
      if (isLevelHeader(before) || !isLevelHeader(piece.text) || !isLevelHeader(next)) continue;
      const isRead = this.forms.some((form) => form.from <= index && index < form.to);
      const isSaid = this.messages.some((message) => message.at?.line === piece.at.line) || index < this.parted;
      if (!isRead && !isSaid) this.tell('table-not-recovered', piece.at);
    }
  }

  /** Makes a form of each project of a list in running text; returns where the last one ends, undefined where there is no such list. */
  private addProjects(from: number, header: Header, bodyEnd: number): number | undefined {
    const projects = codedProjects(this.pieces, header.to, bodyEnd);
    let end: number | undefined;
    for (const project of projects) {
      const pieces = this.pieces.slice(project.from, project.to);
      end = this.addForm({ from: end ?? from, header, pieces, to: project.to, project });
    }
    return end;
  }

  /** Makes the form of a header and the pieces behind it; returns where it ends. */
  private addForm(found: FoundTable): number {
    const { from, header: printed, pieces, to, project } = found;
    const body = bodyOf(printed, pieces);
    const head = this.pieces.slice(printed.from, printed.to);
    if (isOutOfOrder(printed, { above: this.pieces.slice(from, printed.from), head, body: pieces }))
      return this.addUpToBreak(found) ?? this.lose(found, printed.columns[0]?.at);
    const { header, recovered: laid } = recoverUnder(printed, body);
    const at = header.columns[0]?.at;
    const recovered = to === this.pieces.length ? withoutCutName(laid, header, body) : laid;
    if (recovered.rows.length === 0 && this.addRowsAbove(from, printed)) return to;
    const isHeaderAlone = recovered.rows.length === 0 && this.bounds.headOf(from, header.from) === header.from;
    if (isHeaderAlone || !isSound(recovered, header, body, hasClassesApart(printed, pieces)))
      return this.addUpToBreak(found) ?? this.lose(found, at);
    const isCut = recovered !== laid || (recovered.end < body.length && body.at(-1)?.unfinished === true);
    if (recovered.rows.length === 0 && body.some((piece) => piece.text !== '')) this.tell('table-not-recovered', at);
    if (isCut || (to === this.pieces.length && endsEarly(body))) this.tell('text-ends-in-row', body.at(-1)?.at ?? at);
    if (head.some((piece) => this.interrupted.has(piece))) this.tell('classes-apart', at);
    if (head.some(({ isPartial }) => isPartial)) this.tell('rows-doubtful', at);
    if (supposes(header, printed)) this.tell('header-missing', at);
    const table = new TableBuilder();
    // Behind the first project of a list the head is that of the list.
    const start = from > header.from ? from : this.bounds.headOf(from, header.from);
    this.addBare(from, start);
    this.addHead(table, start, header.from);
    if (project) addProject(table, project);
    const isRunOn = body.some(({ before }) => before === 'atom');
    addIndicators(table, header, isRunOn ? this.mendRunOn(recovered.rows, header) : recovered.rows);
    const used = to - (body.length - recovered.end);
    const end = isCut ? used : this.addTail(table, used);
    this.forms.push({ from: start, to: end, table });
    return end;
  }

  /** The form of the rows in front of a header that comes again in the middle of text out of order; returns where it ends, undefined where they are too few. */
  private addUpToBreak(found: FoundTable): number | undefined {
    const { pieces } = found;
    const broken = pieces.findIndex(({ text }) => isLevelHeader(text));
    const [last, behind] = pieces.slice(Math.max(0, broken - 1));
    const to = behind ? this.pieces.indexOf(behind) : -1;
    if (!last || broken <= FEWEST_BEFORE_BREAK || to <= 0) return undefined;
    return this.addForm({ ...found, pieces: [...pieces.slice(0, broken - 1), { ...last, unfinished: true }], to });
  }

  /** Reads the rows above a header that has none below it, as pages give them that put the header last; whether there are any. */
  private addRowsAbove(from: number, header: Header): boolean {
    if (!this.pieces.slice(from, header.from).some(({ text }) => isLevel1(text))) return false;
    const before = this.forms.length;
    this.addBare(from, header.from);
    const last = this.forms.length > before ? this.forms.pop() : undefined;
    if (last) this.forms.push({ ...last, to: header.to });
    return last !== undefined;
  }

  /** Says that a table is lost; returns where it ends. */
  private lose({ from, to }: FoundTable, at: Place | undefined): number {
    this.tell('table-not-recovered', at);
    return Math.max(from, to);
  }

  /** The rows of run-on text without those that were torn, their misread signs mended; both are told. */
  private mendRunOn(recovered: readonly RecoveredRow[], { columns }: Header): readonly RecoveredRow[] {
    const fields = columns.map(({ field }) => field);
    const { rows, torn } = withoutTornRows(recovered, fields);
    if (torn) this.tell('rows-torn', torn);
    const signed = withMisreadSigns(rows, fields);
    if (signed.misread) this.tell('signs-misread', signed.misread);
    return signed.rows;
  }

  private tell(code: RecoveryCode, at: Place | undefined): void {
    this.messages.push(messageOf(code, at));
  }

  /** Indicators that a dump shows without a header: the columns are those that suit them best. */
  private addBare(from: number, to: number): void {
    const outlined = outlinedProjects(this.pieces, from, to);
    if (outlined.length > 0) {
      for (const project of outlined) this.addRowsWithoutHeader(project.from, project.to, project.from, project);
      return;
    }
    const first = this.pieces.findIndex(
      (piece, index) => index >= from && index < to && isLevel1(piece.text) && piece.before !== 'cell',
    );
    const start = first < 0 ? first : topOfCutTable(this.pieces, this.bounds, from, first);
    const numbered = firstNumbered(this.pieces, from, start < 0 ? to : start, to);
    let end: number | undefined;
    for (const row of [numbered, start])
      if (row >= 0) end ??= this.addRowsWithoutHeader(row, to, this.bounds.headOf(from, row));
    this.addRows(end ?? from, to);
  }

  /** Rows from `start` on under the columns that suit them best, with the head from `head` on; returns where they end, undefined where none are sure. */
  private addRowsWithoutHeader(start: number, to: number, head: number, project?: CodedProject): number | undefined {
    if (asksForNoValues(this.pieces, start)) return undefined;
    const body = this.pieces.slice(start, Math.min(to, this.bounds.bodyEnd(start, undefined)));
    const { header, recovered: whole } = bareHeader(body) ?? {};
    if (!header || !whole) return undefined;
    // How well the rows read is not a matter of the text behind them.
    const inside = body.slice(0, whole.end);
    const recovered = inside.length < body.length ? recoverBody(inside, header.columns) : whole;
    const isLost = areRowsOutOfOrder(body);
    if (isLost || !isSoundWithoutHeader(recovered, header, inside)) {
      if (isLost || isTornApart(recovered)) this.tell('table-not-recovered', body[0]?.at);
      return undefined;
    }
    const table = new TableBuilder();
    const torn = this.pieces.findIndex(({ text }, index) => index >= head && index < start && isLevelHeader(text));
    this.addHead(table, head, torn < 0 ? start : torn);
    if (project) addProject(table, project);
    const at = this.pieces[torn]?.at;
    if (at) table.addTexts([joinPieces(this.pieces, torn, start)], at);
    addIndicators(table, header, recovered.rows);
    this.tell('header-missing', header.columns[0]?.at);
    this.forms.push({ from: head, to: start + recovered.end, table });
    return start + recovered.end;
  }

  /** Rows of labels and values that the source sets apart, in a form without indicators or whose text ends before them. */
  private addRows(from: number, to: number): void {
    for (let start = from; start < to; start += 1) {
      if (!TABLE_SEPARATORS.has(this.pieces[start]?.before ?? '')) continue;
      let end = start;
      let labels = 0;
      while (end < to && TABLE_SEPARATORS.has(this.pieces[end]?.before ?? '')) {
        if (this.bounds.isLabel(end)) labels += 1;
        end += 1;
      }
      if (labels >= 2) {
        const table = new TableBuilder();
        this.addHead(table, start, end);
        this.forms.push({ from: start, to: end, table });
      }
      start = end;
    }
  }

  private addHead(table: TableBuilder, from: number, to: number): void {
    for (const row of headRows(this.pieces, from, to)) table.add(row);
  }

  /** Rows behind the indicators that the source sets in rows: sums, conclusions, costing. */
  private addTail(table: TableBuilder, from: number): number {
    let to = from;
    while (to < this.pieces.length && this.bounds.isTail(to)) to += 1;
    this.addHead(table, from, to);
    return to;
  }
}

/** Whether a header has columns that are not printed and that their content alone tells; classes tell by their names that they are classes. */
const supposes = (header: Header, printed: Header): boolean =>
  header.columns.some((column) => !printed.columns.includes(column) && !/^level[12]$/.test(column.field));

function isRepeated(header: Header, next: Header | undefined): boolean {
  return next !== undefined && isSameHeader(next.columns, header) && next.captions.join() === header.captions.join();
}
