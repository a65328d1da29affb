const MONEY_UNIT = /单位\s*[:：]\s*(?:人民币)?\s*(?:[百千]?万|[亿千百])?元/;
const TITLE = /表\s*(?:[(（][^()（）]*[)）])?$/;
const YEAR = /^[(（]?\s*20\d\d\s*年度?\s*[)）]?$/;

/**
 * The lines of a running head that say something of the form below it: its title, its year, its money unit. Whatever else papers keep
 * there (the name of a publication, page numbers) stands on every page and belongs to no form.
 */
export function formLines(head: string): string[] {
  return head
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => MONEY_UNIT.test(line) || TITLE.test(line) || YEAR.test(line));
}
