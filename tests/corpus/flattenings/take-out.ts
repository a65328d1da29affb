// A form as a program takes it out of a pdf, cell by cell.
import { type Distances, takeOutRows } from '../../../src/extraction/recovery/testing/lay-out.ts';
import { filled, headOf, tableOf, tailOf, titlesOf } from './form-rows.ts';
import { columnsOf, type LogicalForm, type Part } from './logical-form.ts';

/** How many full characters a column is wide: so few that values stand apart from their units. */
const widthOf = (part: Part): number => (part.startsWith('level3') ? 7 : part === 'other' ? 6 : 4);

/** The text of a form whose cells stand one behind the other, each with all of its lines. */
export function takeOut(form: LogicalForm, distances: Distances): string {
  const { header, body } = tableOf(form, 'first');
  const own = columnsOf(form).map(({ part }) => widthOf(part));
  const table = takeOutRows([...header, ...body], form.side === undefined ? own : [2, ...own], distances);
  const line = (row: string[]): string => filled(row).join(' ');
  return [...titlesOf(form), ...headOf(form, 'cells').map(line), table, ...tailOf(form).map(line)].join('\n');
}
