import { attributeOf, type HtmlElement, isElement } from './parse-tree.ts';

/** What an element is of a table. */
export type TablePart = 'table' | 'caption' | 'head' | 'group' | 'foot' | 'row' | 'cell';

const BY_NAME: ReadonlyMap<string, TablePart> = new Map([
  ['table', 'table'],
  ['caption', 'caption'],
  ['thead', 'head'],
  ['tbody', 'group'],
  ['tfoot', 'foot'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
]);
const BY_STYLE: ReadonlyMap<string, TablePart> = new Map([
  ['table', 'table'],
  ['table-caption', 'caption'],
  ['table-header-group', 'head'],
  ['table-row-group', 'group'],
  ['table-footer-group', 'foot'],
  ['table-row', 'row'],
  ['table-cell', 'cell'],
]);
const BY_ROLE: ReadonlyMap<string, TablePart> = new Map([
  ['table', 'table'],
  ['grid', 'table'],
  ['rowgroup', 'group'],
  ['row', 'row'],
  ['cell', 'cell'],
  ['gridcell', 'cell'],
  ['columnheader', 'cell'],
  ['rowheader', 'cell'],
]);
const DISPLAY = /(?:^|;)\s*display\s*:\s*(table[a-z-]*)/i;

/** What an element is of a table by its name, or where it is a plain box by its own style or role; style sheets are not followed. */
export function tablePart(element: HtmlElement): TablePart | undefined {
  const named = BY_NAME.get(element.tagName);
  if (named !== undefined || element.attrs.length === 0) return named;
  const display = DISPLAY.exec(attributeOf(element, 'style') ?? '')?.[1];
  const styled = display === undefined ? undefined : BY_STYLE.get(display.toLowerCase());
  return styled ?? BY_ROLE.get(attributeOf(element, 'role') ?? '');
}

const childrenOf = (element: HtmlElement, part: TablePart): HtmlElement[] =>
  element.childNodes.filter(isElement).filter((child) => tablePart(child) === part);

/** Whether plain boxes are laid out as a table: in rows of cells, more than one of either. A single row or column of them arranges the page. */
export function isTableOfBoxes(element: HtmlElement): boolean {
  if (BY_NAME.has(element.tagName) || tablePart(element) !== 'table') return false;
  const groups = [element, ...childrenOf(element, 'head'), ...childrenOf(element, 'group')];
  const rows = groups.flatMap((group) => childrenOf(group, 'row'));
  return rows.length > 1 && rows.some((row) => childrenOf(row, 'cell').length > 1);
}
