import { formTitle, isYearLine } from '../../captions.ts';
import { OFFICE } from '../../lexicon/office-words.ts';
import { joinPieces, type Piece } from '../piece.ts';
import type { PlacedCell } from '../table-builder.ts';
import { labelIn } from '../vocabulary.ts';
import type { FoundLabel } from './find-labels.ts';

/** Labels that ask for a name: what stands behind that of a project is no office, what stands behind the others is one. */
const OFFICES: ReadonlySet<string | undefined> = new Set(['department', 'unit', 'ownDepartment']);

const isOffice = (text: string): boolean => /^\p{Script=Han}{4,30}$/u.test(text) && OFFICE.test(text);

/**
 * Labels that a print shows below each other with as many values below them (项目名称 / 主管部门 / 基层中医馆建设 / 云川县卫生健康局), a row each; the name may
 * take several lines in front of the office. Undefined where names and offices do not stand in the order of their labels.
 */
export function stackedLabels(
  pieces: readonly Piece[],
  labels: readonly FoundLabel[],
  index: number,
  last: number,
): readonly (readonly PlacedCell[])[] | undefined {
  const run: FoundLabel[] = [];
  for (const label of labels.slice(index)) {
    const known = labelIn(label.text);
    const isNext = run.length === 0 || run.at(-1)?.to === label.from;
    if (!isNext || label.role !== 'label' || !(known === 'name' || OFFICES.has(known))) break;
    run.push(label);
  }
  const from = run.at(-1)?.to;
  if (run.length < 2 || from === undefined) return undefined;
  const end = labels[index + run.length]?.from ?? last;
  const filled = pieces.slice(from, end).filter(({ text }) => text !== '');
  if (filled.length < run.length || filled.some(({ before }) => before === 'cell' || before === 'loose'))
    return undefined;
  const longer = filled.length - run.length;
  const values = run.map((_, at) => {
    const start = at === 0 ? 0 : at + longer;
    return { text: joinPieces(filled, start, at + longer + 1), at: filled[start]?.at ?? {} };
  });
  const isName = (at: number) => labelIn(run[at]?.text ?? '') === 'name';
  if (longer > 0 && !isName(0)) return undefined;
  if (!values.every(({ text }, at) => isOffice(text) !== isName(at))) return undefined;
  return run.map((label, at) => [
    { column: 1, text: label.text, at: label.at },
    { column: 2, text: values[at]?.text ?? '', at: values[at]?.at ?? label.at },
  ]);
}

/** What may be the name of a project in front of its label. */
const NAME = /^[\p{Script=Han}\d“”、（()）—-]{4,40}$/u;

const isNameAhead = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined &&
  NAME.test(piece.text) &&
  !isOffice(piece.text) &&
  formTitle(piece.text) === undefined &&
  !isYearLine(piece.text);

/**
 * Gives an office to the label without a value that asks for it, where it stands in the last line of the project's name above, as a label in the middle of its row
 * does, or behind the label of the name, as each value stands in front of its label: the name is then the piece ahead of the `first` label.
 */
export function officesBeside(rows: PlacedCell[][], pieces: readonly Piece[], first: number): void {
  const ahead = pieces[first]?.before === 'space' ? pieces[first - 1] : undefined;
  for (const [index, row] of rows.entries()) {
    const [label, value] = row;
    const blank = rows
      .slice(index + 1, index + 3)
      .find(([cell, own]) => OFFICES.has(labelIn(cell?.text ?? '')) && own?.text === '');
    if (!value || row.length !== 2 || labelIn(label?.text ?? '') !== 'name' || !blank?.[1]) continue;
    const [, name, office = ''] = /^(.+)\n(.+)$/s.exec(value.text) ?? [];
    if (name !== undefined && isOffice(office) && !isOffice(name)) {
      row[1] = { ...value, text: name };
      blank[1] = { ...blank[1], text: office };
    } else if (index === 0 && isOffice(value.text) && isNameAhead(ahead)) {
      row[1] = { ...value, text: ahead.text, at: ahead.at };
      blank[1] = { ...blank[1], text: value.text, at: value.at };
    }
  }
}
