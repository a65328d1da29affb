// The logical form of a paper: what its tables say, before any way of publishing them has flattened them. Shared by the data beside it,
// the ways of flattening and bench/flattenings.ts.
import type { Gold } from '../field-gold.ts';

/** What a column holds; with a "+" the second block of a table whose horizons stand side by side. */
export type Part =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'sign'
  | 'target'
  | 'unit'
  | 'weight'
  | 'actual'
  | 'other'
  | 'midtermTarget'
  | 'level2+'
  | 'level3+'
  | 'target+';

/** A paper as data. Rows are cells between "|"; an empty level 1 or 2 is the cell of the row above, which spans down. */
export interface LogicalForm {
  readonly id: string;
  readonly title: string;
  /** The line below the title, where one is printed. */
  readonly year?: string;
  /** Labels and values by turns. */
  readonly head: readonly string[];
  /** A table of its own in the head: of money, or of goals side by side. */
  readonly tables?: readonly (readonly string[])[];
  /** The caption printed at the left of all rows (绩效指标), where there is one. */
  readonly side?: string;
  /** "part header"; a header "upper/lower" stands on two rows. */
  readonly columns: string;
  readonly rows: readonly string[];
  readonly tail?: readonly string[];
  readonly gold: {
    readonly department?: string;
    readonly fiscalYear?: number;
    /** Absent in a paper of a whole department. */
    readonly project?: string;
    readonly budgetWan?: number;
    readonly budgetAlternatives?: readonly number[];
  };
}

/** A column of a form. */
export interface FormColumn {
  readonly part: Part;
  readonly header: string;
}

/** The columns of a form, in order. */
export function columnsOf(form: LogicalForm): FormColumn[] {
  return form.columns.split('|').map((column) => {
    const [part = '', header = ''] = column.split(' ');
    return { part: part as Part, header };
  });
}

/** The cells of a row. */
export const cellsOf = (row: string): string[] => row.split('|');

const SPANNING: ReadonlySet<Part> = new Set(['level1', 'level2', 'level2+']);

/** The rows of the indicator table, `undefined` where the cell above spans down. */
export function spannedRows(form: LogicalForm): (string | undefined)[][] {
  const columns = columnsOf(form);
  return form.rows.map((row) =>
    cellsOf(row).map((cell, column) => {
      const part = columns[column]?.part;
      return cell === '' && part !== undefined && SPANNING.has(part) ? undefined : cell;
    }),
  );
}

/** The rows with every level on each of its rows. */
export function fullRows(form: LogicalForm): string[][] {
  const above: string[] = [];
  return spannedRows(form).map((row) =>
    row.map((cell, column) => {
      const text = cell ?? above[column] ?? '';
      above[column] = text;
      return text;
    }),
  );
}

/** What a careful reader gets out of a form, by the conventions of the gold files; rows without a target are no indicators. */
export function goldOf(form: LogicalForm): Gold {
  const columns = columnsOf(form);
  const indicators = fullRows(form).flatMap((row) => {
    const at = (part: Part): string => row[columns.findIndex((column) => column.part === part)] ?? '';
    const level1 = at('level1').replace(/[(（].*/, '');
    const weight = at('weight') === '' ? {} : { weight: Number(at('weight')) };
    const actual = at('actual') === '' ? {} : { actual: at('actual') };
    const line = (level2: string, level3: string, target: string) =>
      level3 === '' || target === '' ? [] : [{ level1: level1 || null, level2: level2 || null, level3, target }];
    const sign = at('sign') === '定性' ? '' : at('sign');
    const own = line(at('level2'), at('level3'), sign + at('target') + at('unit'));
    return [
      ...own.map((indicator) => ({ ...indicator, ...weight, ...actual })),
      ...line(at('level2'), at('level3'), at('midtermTarget')),
      ...line(at('level2+'), at('level3+'), at('target+')),
    ];
  });
  const { project, department, fiscalYear, ...amounts } = form.gold;
  const office = { ...(department && { department }), ...(fiscalYear && { fiscalYear }) };
  return { ...office, projects: [{ name: project ?? '', ...amounts, indicators }] };
}
