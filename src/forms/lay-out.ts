import { emptyPlan } from '../model/empty-plan.ts';
import { bindings, fill as fillTemplate, type Watch } from './bindings/binding.ts';
import type { Frame } from './bindings/frame.ts';
import { framesOf } from './bindings/list.ts';
import { bindingsOf, type CellSpec, type Form, type Part, type RowSpec, type RowsOf, type TablePart } from './form.ts';
import type { FilledBlock, FilledCell, FilledForm, FilledTable, Section } from './sheet.ts';

/**
 * A form filled from a plan (scope "paper") or from one of its projects (scope "project", in the frame). `watch` is told of every
 * value that is put on the paper.
 */
export function layOut(form: Form, given: Frame, watch?: Watch): FilledForm {
  const frame = form.moneyUnit ? { ...given, moneyUnit: form.moneyUnit } : given;
  const fill: Fill = (template, within) => fillTemplate(template, within, watch);
  const sections: { name: string; blocks: FilledBlock[] }[] = [];
  const open = (name: string) => {
    const section = { name, blocks: [] as FilledBlock[] };
    sections.push(section);
    return section;
  };
  const place = (parts: readonly Part[], within: Frame): void => {
    for (const part of parts) {
      if (part.kind === 'page') open(fill(part.sheet, within));
      else if (part.kind === 'each') for (const one of framesOf(part.list, within)) place(part.parts, one);
      else (sections.at(-1) ?? open(form.title.zh)).blocks.push(...blocksOf(part, within, fill));
    }
  };
  place(form.parts, frame);
  return { title: form.title.zh, landscape: form.landscape ?? false, sections: sections satisfies Section[] };
}

type Fill = (template: string, frame: Frame) => string;

function blocksOf(part: Exclude<Part, { kind: 'page' | 'each' }>, frame: Frame, fill: Fill): FilledBlock[] {
  switch (part.kind) {
    case 'heading':
      if (part.first && frame.number !== 1) return [];
      return [{ kind: 'heading', level: part.level, text: fill(part.text, frame) }];
    case 'contents':
      return [{ kind: 'contents', title: fill(part.text, frame) }];
    case 'text': {
      const templates = [part.text, ...(part.beside ?? [])];
      const empty = templates.flatMap(bindingsOf).every((name) => bindings[name](frame) === '');
      if (part.optional && empty) return [];
      const texts = templates.map((template) => fill(template, frame));
      return [
        { kind: 'text', texts, align: part.align ?? 'left', above: part.above ?? 0, indent: part.indent ?? false },
      ];
    }
    case 'table':
      return [fillTable(part, frame, fill)];
  }
}

/** What stands in the rows behind the end of a list: nothing. */
const EMPTY: Frame = { plan: emptyPlan({ file: '', sha256: '', format: 'unknown' }, '') };

/** A cell on its way: its span down may still grow. */
type Open = { -readonly [K in keyof FilledCell]: FilledCell[K] };

interface OpenRow {
  readonly cells: Open[];
  readonly header: boolean;
  readonly height: number;
}

function fillTable(part: TablePart, frame: Frame, fill: Fill): FilledTable {
  const rows: OpenRow[] = [];
  const toEnd: { readonly cell: Open; readonly from: number }[] = [];
  /** For each column the first row that no cell from above covers. */
  const freeFrom: number[] = [];
  const add = (specs: readonly CellSpec[], within: Frame, { header = false, height = 0 }: Partial<RowSpec>): Open[] => {
    const cells: Open[] = [];
    let column = 1;
    for (const spec of specs) {
      while ((freeFrom[column] ?? 0) > rows.length) column += 1;
      const cell = openCell(spec, column, within, fill);
      cells.push(cell);
      if (spec.rows === 'rest') toEnd.push({ cell, from: rows.length });
      const until = spec.rows === 'rest' ? Number.POSITIVE_INFINITY : rows.length + cell.rowSpan;
      for (let across = 0; across < cell.columnSpan; across += 1) freeFrom[column + across] = until;
      column += cell.columnSpan;
    }
    rows.push({ cells, header, height });
    return cells;
  };
  for (const spec of part.rows) {
    if ('each' in spec) addList(spec, frame, add);
    else add(spec.cells, frame, spec);
  }
  for (const { cell, from } of toEnd) cell.rowSpan = rows.length - from;
  return { kind: 'table', columns: part.columns, joined: part.joined ?? false, rows };
}

function openCell(spec: CellSpec, column: number, frame: Frame, fill: Fill): Open {
  const text = fill(spec.text, frame);
  const note = spec.note === undefined ? '' : fill(spec.note, frame);
  return {
    text: text === '' && spec.whenEmpty !== undefined ? fill(spec.whenEmpty, frame) : text,
    column,
    columnSpan: spec.span ?? 1,
    rowSpan: typeof spec.rows === 'number' ? spec.rows : 1,
    align: spec.align ?? 'center',
    number: spec.number ?? false,
    ...(spec.key ? { key: spec.key } : {}),
    ...(spec.formula ? { formula: spec.formula } : {}),
    ...(note === '' ? {} : { note }),
  };
}

/** The rows of a list; cells of a merge chain grow downwards while they say the same as above, each only inside the one before it. */
function addList(
  spec: RowsOf,
  frame: Frame,
  add: (specs: readonly CellSpec[], within: Frame, row: Partial<RowSpec>) => Open[],
): void {
  const frames = framesOf(spec.each, frame);
  const count = Math.max(frames.length, spec.atLeast ?? 0);
  let above: Open[] = [];
  for (let row = 0; row < count; row += 1) {
    const side = spec.side && row === 0 ? [{ ...spec.side, rows: count }] : [];
    const placed = add([...side, ...spec.cells], frames[row] ?? EMPTY, {});
    const own = placed.slice(side.length);
    above = mergeWithAbove(own, above, spec.merge ?? []);
    placed.splice(side.length, own.length, ...own.filter((cell) => above.includes(cell)));
  }
}

/** For each cell of a row the one that stands there now: itself, or the cell above that has grown over it. */
function mergeWithAbove(
  cells: readonly Open[],
  above: readonly Open[],
  chains: readonly (readonly number[])[],
): Open[] {
  const joined = new Set<number>();
  for (const chain of chains) {
    for (const index of chain) {
      if (cells[index]?.text !== above[index]?.text) break;
      joined.add(index);
    }
  }
  return cells.map((cell, index) => {
    const upper = above[index];
    if (!joined.has(index) || !upper) return cell;
    upper.rowSpan += cell.rowSpan;
    return upper;
  });
}
