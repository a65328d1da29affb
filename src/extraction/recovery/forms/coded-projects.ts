import type { Place } from '../../../model/place.ts';
import type { Piece, Separator } from '../piece.ts';
import type { TableBuilder } from '../table-builder.ts';
import { isLevel1 } from '../vocabulary.ts';

/** A project that a list names in front of its indicators. */
export interface CodedProject {
  readonly name: string;
  readonly amount: string;
  readonly at: Place;
  /** Its indicators are the pieces from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
}

const STARTS_LINE: ReadonlySet<Separator> = new Set(['line', 'blank', 'row', 'loose']);
/** "505017 听障学生语训耗材费22.50". */
const CODED = /^\d{6}(?:\d{3})?\s*(\p{Script=Han}[^。；]{2,60}?)\s*(\d[\d,]*\.\d{2,6})$/u;

/**
 * The projects of a list in running text whose first stands right behind the header, at `from` (湘 forms). Of lines that follow each other
 * the last names the project; those above it sum up its unit. Empty where the rows begin otherwise.
 */
export function codedProjects(pieces: readonly Piece[], from: number, to: number): CodedProject[] {
  const found: CodedProject[] = [];
  for (let start = from; start < to; ) {
    const end = lineEnd(pieces, start, to);
    const line = pieces.slice(start, end);
    const separated = line.map(({ text, before }, index) => (index > 0 && before === 'space' ? ` ${text}` : text));
    const [, name, amount] = CODED.exec(separated.join('')) ?? [];
    const at = line[0]?.at;
    if (name !== undefined && amount !== undefined && at) {
      const before = found.pop();
      if (before && before.from < start) found.push({ ...before, to: start });
      found.push({ name, amount, at, from: end, to });
    } else if (found.length === 0 && line.some(({ text }) => text !== '')) return [];
    start = end;
  }
  return found;
}

/** The headings of an outline: 项目 | 指标值 | 绩效金额. */
const OUTLINE = ['项目', '指标值', '绩效金额'];
const AMOUNT = /^\d[\d,]*(?:\.\d{1,6})?$/;

/**
 * The projects of an outline whose lines go deeper step by step: unit, project and its amount, classes, names with their values (宁夏 forms).
 * Empty where its headings are not there.
 */
export function outlinedProjects(pieces: readonly Piece[], from: number, to: number): CodedProject[] {
  let heading = from;
  while (heading < to && !OUTLINE.every((word, at) => pieces[heading + at]?.text === word)) heading += 1;
  const found: Omit<CodedProject, 'to'>[] = [];
  for (let index = heading + OUTLINE.length + 2; index < to; index += 1) {
    const [name, amount] = [pieces[index - 2], pieces[index - 1]];
    if (name && amount && AMOUNT.test(amount.text) && isLevel1(pieces[index]?.text ?? ''))
      found.push({ name: name.text, amount: amount.text, at: name.at, from: index });
  }
  return found.map((project, at) => ({ ...project, to: (found[at + 1]?.from ?? to + 2) - 2 }));
}

function lineEnd(pieces: readonly Piece[], start: number, to: number): number {
  let end = start + 1;
  while (end < to && !STARTS_LINE.has(pieces[end]?.before ?? 'line') && !isLevel1(pieces[end]?.text ?? '')) end += 1;
  return end;
}

/** Adds the name and the amount of a project to the table of its form. */
export function addProject(table: TableBuilder, { name, amount, at }: CodedProject): void {
  table.addTexts(['项目名称', name], at);
  table.addTexts(['资金总额', amount], at);
}
