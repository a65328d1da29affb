import { formTitle } from '../captions.ts';
import { CHAPTER_OR_PART_NUMBER } from '../lexicon/heading-numbers.ts';

const ABOVE_FORM = /绩效.*表|^[[(（]?\d{3,9}[\])）]?\p{Script=Han}{3}|^附[件表]\d*$|^[(（]?20\d\d年度?[)）]?$/u;

/** Whether a text is what stands above a form: its title, the year, the code and name of the unit. */
export const isAboveForm = (text: string): boolean => ABOVE_FORM.test(text);

const HEADING_ABOVE = new RegExp(
  `^${CHAPTER_OR_PART_NUMBER}\\S{2,16}$|^金额单位[:：].{0,2}元$|^(?:部门|预算)公开表?\\d{1,2}$`,
);

/** Whether a text, right above the title of a form, belongs to that form and not to the rows above it: a heading, the unit of its money, the number of the table. */
export const isAboveTitle = (text: string): boolean => HEADING_ABOVE.test(text) || isAboveForm(text);

/** More lines do not stand above a title. */
const MOST_LINES = 8;

/** Whether the title of a further form stands below a line, with nothing between them but what stands above titles. */
export function standsAboveTitle(textAt: (index: number) => string, index: number): boolean {
  let at = index;
  while (at < index + MOST_LINES && isAboveTitle(textAt(at)) && formTitle(textAt(at)) === undefined) at += 1;
  return at > index && formTitle(textAt(at)) !== undefined;
}
