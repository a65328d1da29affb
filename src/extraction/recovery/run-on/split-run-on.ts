import { formTitle } from '../../captions.ts';
import { beginsLine, type Piece, type Separator } from '../piece.ts';
import { LIST_MARK } from '../told/told-clauses.ts';
import { classPairIn, tellsClasses } from '../told/told-lines.ts';
import { endsTable, isClassName } from '../vocabulary.ts';
import { gluedBlocks, regroupWords } from './glued-words.ts';
import { endsRow } from './run-on-columns.ts';
import { labelAt } from './run-on-labels.ts';
import { moneyHeadersAt } from './run-on-money.ts';
import { RunOnScanner } from './run-on-scanner.ts';

/** A text this short is no run-on text, whatever it holds. */
const SHORTEST = 10;

/**
 * Cuts text that runs on without any separator, as document-sharing sites show it, into pieces: labels, headers and level names are
 * separators by themselves; between them every place where a cell may end becomes a cut, of which the alignment takes those that fit
 * the columns.
 */
export function splitRunOn(printed: readonly Piece[]): Piece[] {
  const glued = gluedBlocks(printed);
  const pieces = glued.size > 0 ? regroupWords(printed, glued) : printed;
  const runOn = new Set(glued);
  for (const piece of pieces) if (isRunOn(piece)) runOn.add(piece.block);
  if (runOn.size === 0) return [...pieces];
  for (const piece of headLines(pieces, runOn)) runOn.add(piece.block);
  let before: RunOnScanner | undefined;
  let block = -1;
  return pieces.flatMap((piece) => {
    const next = before?.zone === 'header' && beginsLine(piece) ? new RunOnScanner(piece.text, before) : undefined;
    const isBody = before?.zone === 'body' || next?.beginsRow() || next?.isHeader();
    const goesOn = isBody === true && isRow(piece);
    if (before && endsTable(piece.text)) before = undefined;
    const isInRow = piece.before === 'space' && piece.block === block;
    if (!(runOn.has(piece.block) || goesOn || isInRow) || !(MAY_RUN_ON.has(piece.before) || isLongRun(piece)))
      return [piece];
    const scanner = new RunOnScanner(piece.text, piece.block === block || isBody ? before : undefined);
    const atoms = scanner.atoms();
    before = scanner;
    block = piece.block;
    const first: Separator =
      piece.before === 'cell' ? 'line' : goesOn ? (piece.text.length < SHORTEST ? 'loose' : 'row') : piece.before;
    const separator = (index: number): Separator =>
      index === 0 ? first : endsRow(scanner.header, atoms, index - 1) ? 'row' : 'atom';
    const cut = piece === pieces.at(-1) && atoms.length > 1 ? atoms.length - 1 : undefined;
    return atoms.map((text, index) => ({
      ...piece,
      text,
      before: separator(index),
      ...(index === cut && { unfinished: true as const }),
    }));
  });
}

const MAY_RUN_ON: ReadonlySet<Separator> = new Set(['line', 'blank', 'space', 'row']);
/** A form that runs on in what a pipe on the page makes look like a cell is far longer than any cell. */
const LONG_RUN = 200;

/** Within so many pieces in front of run-on rows stand the lines of their form's head. */
const HEAD_PIECES = 40;

/** The lines of the heads of the forms whose rows run on: from the title of each, or from the top, to its first line that runs on, and around a line that holds several labels of a head. */
function headLines(pieces: readonly Piece[], runOn: ReadonlySet<number>): readonly Piece[] {
  const lines: Piece[] = [];
  let top: number | undefined = 0;
  for (const [index, piece] of pieces.entries()) {
    if (formTitle(piece.text) !== undefined) top = index + 1;
    if (top === undefined || !runOn.has(piece.block)) continue;
    const to = holdsHead(piece) ? index + HEAD_PIECES : index;
    lines.push(...pieces.slice(Math.max(top, index - HEAD_PIECES), to).filter(isHeadLine));
    top = undefined;
  }
  return lines;
}

/** Whether a line of a form's head runs on from its label ("项目主管部门碧潭区卫健局项目执行单位…"), or is the header of its money. */
function isHeadLine({ text, before }: Piece): boolean {
  if (!beginsLine({ before })) return false;
  if (moneyHeadersAt(text, 0).join('') === text) return true;
  const label = labelAt(text, 0);
  return label !== undefined && label.length < text.length && !/[:：]/.test(text[label.length] ?? '');
}

/** So many labels in a line that begins with one make it the head of a form, whose other lines run on as well. */
const FEWEST_OF_HEAD = 3;

const holdsHead = (piece: Piece | undefined): boolean =>
  piece !== undefined && isHeadLine(piece) && new RunOnScanner(piece.text).labels() >= FEWEST_OF_HEAD;

/** Whether a line may be a row of a table whose rows run on in lines of their own. */
function isRow({ text, before }: Piece): boolean {
  return (beginsLine({ before }) || before === 'row') && text !== '' && !text.endsWith('。') && !endsTable(text);
}

function isLongRun(piece: Piece): boolean {
  return piece.before === 'cell' && piece.text.length > LONG_RUN && new RunOnScanner(piece.text).separators() >= 6;
}

/** What heads the classes and the names on forms of Fujian, whose classes end in 目标 (产出目标, 数量目标). */
const FUJIAN_HEADER = '评价内容绩效内容绩效目标值';

function isRunOn(piece: Piece): boolean {
  if (piece.text.length < SHORTEST || !(MAY_RUN_ON.has(piece.before) || isLongRun(piece))) return false;
  if (isClassName(piece.text) || saysClasses(piece.text) || tellsClasses(piece.text)) return false;
  const scanner = new RunOnScanner(piece.text);
  return (
    piece.text.includes(FUJIAN_HEADER) ||
    (piece.text.includes('指标') && (scanner.separators() >= 2 || scanner.isListHeader())) ||
    (piece.text.length > 60 && scanner.labels() >= 4) ||
    holdsHead(piece)
  );
}

/** Whether a text is a sentence on two classes, or the heading of one: "1、产出指标数量指标：". A cell of a class has no colon behind it. */
function saysClasses(text: string): boolean {
  const to = text.search(/[:：]/);
  return to > 0 && classPairIn(text.slice(0, to).replace(LIST_MARK, '')) !== undefined;
}
