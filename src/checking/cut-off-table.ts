import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The pointers of the tables that are not whole ("/projects/2", "" for the department as a whole): the one in the middle of which the
 * text ends or right behind its outputs, one that begins without its header or its first class, one that is no table but told in sentences, and in plain text one that ends before its
 * indicators; and those that may go on on pages that were not recognised. Excerpts are cut so; what such a table lacks, or adds up to, nobody can say.
 */
export function cutOffTables(plan: Plan): readonly string[] {
  const tables = plan.messages
    .filter((message) => isOfCut(message, plan))
    .flatMap((message) => tablesOf(message, plan));
  return [...new Set([...tables, ...withoutTop(plan)])];
}

/** The tables in plain text that begin below the row with their first class of level 1, as its absence above others shows (续表). */
function withoutTop(plan: Plan): string[] {
  if (plan.source.format !== 'text') return [];
  const tables = ['', ...plan.projects.map((_, index) => `/projects/${index}`)];
  return tables.filter((table) => {
    const [first, ...others] = indicatorsAt(plan, table);
    return first?.level1 === '' && first.level2 !== '' && others.some(({ level1 }) => level1 !== '');
  });
}

/**
 * The pointers of what has no cells that could be empty: tables told in sentences or whose columns were inferred without a header, the last line of a table in the middle of which the text ends, and a table that ends
 * before its first line; and the lines of tables of which recognition has lost cells or signs. That these lack a value is not known.
 */
export function withoutCells(plan: Plan): readonly string[] {
  return plan.messages.flatMap((message) => {
    if (message.code === 'indicators-told' || message.code === 'header-missing') return tablesOf(message, plan);
    if (hasLostCells(message)) return tablesOf(message, plan).map((table) => `${table}/indicators`);
    if (message.code === 'no-indicators-read')
      return tablesOf(message, plan).filter((table) => isWithoutMoney(plan, table));
    if (!isOfEnd(message) && !isOfUnread(message)) return [];
    const table = tableAt(plan, message.at);
    const { length } = indicatorsAt(plan, table);
    return [length > 0 ? `${table}/indicators/${length - 1}` : table];
  });
}

/** Whether not even a cell for an amount was read of a project in plain text: its form ends before it. */
function isWithoutMoney(plan: Plan, table: string): boolean {
  const project = plan.projects[Number(table.split('/').at(-1))];
  return plan.source.format === 'text' && project?.amounts.total === undefined;
}

/** Of tables that came through recognition, which left cells or signs out. */
const hasLostCells = (message: Message): boolean => leavesOutRows(message) || message.code === 'signs-misread';

/** Of tables some rows of which were not read, as it is not certain which words belong to which cell. */
export const leavesOutRows = ({ code }: Message): boolean => code === 'rows-torn' || code === 'rows-doubtful';

const isOfEnd = ({ code }: Message): boolean =>
  code === 'text-ends-in-row' || code === 'text-ends-in-outputs' || code === 'text-ends-in-table';

/** Of pages, or of pictures in a Word file, that were not recognised. */
export const isOfUnread = ({ code }: Message): boolean => code === 'recognition-stopped';

/** Of papers without any table that could be read: what their sentences tell of a project is not its form. */
const NO_TABLE: ReadonlySet<string> = new Set([
  'no-performance-table',
  'evaluated-list-only',
  'performance-table-in-annex',
  'performance-table-in-picture',
  'performance-table-not-restored',
  'table-not-recovered',
  'projects-not-parted',
  'text-ends-before-table',
]);

function isOfCut(message: Message, plan: Plan): boolean {
  const { code } = message;
  return (
    isOfEnd(message) ||
    isOfUnread(message) ||
    code === 'header-missing' ||
    leavesOutRows(message) ||
    code === 'indicators-told' ||
    NO_TABLE.has(code) ||
    (code === 'no-indicators-read' && plan.source.format === 'text')
  );
}

/** Of a text without any indicators every table that has none, of sentences every table; else the table that begins before the line of the message. */
function tablesOf(message: Message, plan: Plan): string[] {
  const { code, at } = message;
  if (isOfUnread(message)) return tablesAround(plan, at?.page ?? 0);
  const all = plan.projects.map((_, index) => `/projects/${index}`);
  if (code === 'indicators-told') return plan.indicators.length > 0 ? ['', ...all] : all;
  const empty = all.filter((_, index) => plan.projects[index]?.indicators.length === 0);
  if (NO_TABLE.has(code)) return empty;
  return code === 'no-indicators-read' && empty.length > 0 ? empty : [tableAt(plan, at)];
}

/** The tables that stand last before a page, and all behind it. */
function tablesAround(plan: Plan, page: number): string[] {
  const tables = plan.projects.map(({ at }, index) => ({ table: `/projects/${index}`, from: at?.page ?? 0 }));
  if (plan.indicators.length > 0) tables.unshift({ table: '', from: plan.indicators.at(-1)?.at.page ?? 0 });
  const before = Math.max(0, ...tables.map(({ from }) => from).filter((from) => from < page));
  return tables.filter(({ from }) => from >= before).map(({ table }) => table);
}

const indicatorsAt = (plan: Plan, table: string) =>
  table === '' ? plan.indicators : (plan.projects[Number(table.split('/').at(-1))]?.indicators ?? []);

/** The last table that begins before a place: a page that was not read, or a line; text that runs on has them all on one line, where their numbers say which. */
function tableAt(plan: Plan, at: Place | undefined): string {
  const { page, line } = at ?? {};
  const index =
    page !== undefined && line === undefined
      ? plan.projects.findLastIndex((project) => (project.at?.page ?? 0) < page)
      : lastBeforeLine(plan, at);
  return index < 0 ? '' : `/projects/${index}`;
}

function lastBeforeLine(plan: Plan, at: Place | undefined): number {
  return plan.projects.findLastIndex((project) => {
    const [start, end] = [project.at?.line ?? 0, at?.line ?? 0];
    return start < end || (start === end && (project.at?.table ?? 0) <= (at?.table ?? Number.POSITIVE_INFINITY));
  });
}
