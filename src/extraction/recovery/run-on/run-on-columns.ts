import type { ColumnField } from '../../lexicon/columns.ts';
import { isCaption } from '../vocabulary.ts';
import type { PointColumns } from './run-on-cells.ts';
import type { NumberRole } from './split-number-run.ts';

/** What a header in run-on text has named so far. */
export interface RunOnHeader {
  /** The column of each of its cells, side by side; undefined where nobody has listed it, and at the end of a line. */
  readonly named: readonly (ColumnField | undefined)[];
  /** Its last cell as printed. */
  readonly last: string;
  /** How many places head its last columns. */
  readonly places: number;
  /** One of its columns says of each row whether it was done (单项指标完成情况). */
  readonly isTicked: boolean;
}

export const NO_HEADER: RunOnHeader = { named: [], last: '', places: 0, isTicked: false };

/** Whether a header is that of a list without levels (渝 forms). */
export function isListHeader({ named }: RunOnHeader): boolean {
  const has = (...fields: ColumnField[]): boolean => fields.some((field) => named.includes(field));
  return !has('level1', 'level2', 'level3') && has('name') && has('target') && has('unit', 'weight', 'actual');
}

/**
 * Whether a row ends with an atom: with the 是 or 否 behind its points, where the last column asks that, and a caption at the side of the table that
 * was printed behind it.
 */
export function endsRow(header: RunOnHeader, atoms: readonly string[], at: number): boolean {
  const atom = atoms[at] ?? '';
  if (!header.last.startsWith('是否') || at < 1) return false;
  return /^[是否]$/.test(atom)
    ? /\d$/.test(atoms[at - 1] ?? '')
    : isCaption(atom) === true && endsRow(header, atoms, at - 1);
}

/** What the columns of a header tell about the text between two level names of its rows. */
export function cellColumns({ named, last, places, isTicked }: RunOnHeader): PointColumns {
  const fields = inOrderOfTable(named.filter((field) => field !== undefined));
  const areBeside = (left: readonly unknown[], right: readonly unknown[]): boolean =>
    named.some((field, at) => at > 0 && left.includes(named[at - 1]) && right.includes(field));
  return {
    places,
    twice: areBeside(POINTS, POINTS),
    first: areBeside(['weight'], ['target', 'actual']) || isSplitTargetBehind(named),
    unitFirst: isInOrder(fields, 'unit', 'target') && !isSplitTargetBehind(named),
    history: named.includes('history'),
    grounds: named.includes('basis') || named.includes('description'),
    operators: named.includes('operator'),
    ticks: isTicked,
    yesNoLast: last.startsWith('是否'),
    valuesLead: !isInOrder(fields, 'target', 'unit') || isInOrder(fields, 'actual', 'unit'),
    values: fields.filter((field) => VALUES.includes(field)).length,
    numbers: numberRoles(fields),
  };
}

const VALUES: readonly ColumnField[] = ['target', 'adjustedTarget', 'actual', 'history'];

const POINTS: readonly ColumnField[] = ['weight', 'score'];

/** Whether the points stand in front of a target whose unit, operator and value have columns of their own, in whatever order (渝 forms). */
function isSplitTargetBehind(named: readonly (ColumnField | undefined)[]): boolean {
  const at = named.indexOf('weight');
  const target = named.indexOf('target');
  return at >= 0 && target > at + 1 && named.slice(at + 1, target).every((field) => SPLIT.has(field));
}

const SPLIT: ReadonlySet<ColumnField | undefined> = new Set(['unit', 'operator']);

/** The columns in the order of the table: those of an upper header line stand to the right of the levels. */
function inOrderOfTable(fields: readonly ColumnField[]): readonly ColumnField[] {
  const first = fields.indexOf('level1');
  if (first <= 0) return fields;
  const lower = fields.slice(first);
  const upper = fields.slice(0, first).filter((field) => field !== 'target' || !lower.includes('target'));
  return [...lower, ...upper];
}

function isInOrder(fields: readonly ColumnField[], first: ColumnField, second: ColumnField): boolean {
  const at = fields.indexOf(first);
  return at >= 0 && at < fields.indexOf(second);
}

const ROLES: Readonly<Partial<Record<ColumnField, NumberRole>>> = {
  target: 'value',
  actual: 'value',
  weight: 'weight',
  score: 'score',
  rate: 'rate',
};

/** What the first columns side by side hold that numbers may run together in; one that is rarely filled (调整指标值) is passed over. */
function numberRoles(fields: readonly ColumnField[]): NumberRole[] {
  const roles: NumberRole[] = [];
  for (const field of fields) {
    const role = ROLES[field];
    if (role) roles.push(role);
    else if (roles.length > 1) break;
    else if (field !== 'adjustedTarget') roles.length = 0;
  }
  return roles;
}
