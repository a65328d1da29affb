const MONEY_UNIT = /单位\s*[:：]\s*(?:人民币)?\s*(?:[百千]?万|[亿千百])?元/;
const TITLE = /表\s*(?:[(（][^()（）]*[)）])?$/;
/** What a form says of itself at its head: 填报单位：某某局, 预算年度：2025年. */
const HEAD =
  /^(?:(?:填报|申报|编制|预算|评价)单位|(?:部门|单位|项目)名称|预算(?:部门|年度)|(?:申报|填报)年度|(?:项目)?(?:主管部门|(?:实施|预算|使用)单位))\s*(?:[(（](?:盖章|公章|签章)[)）])?\s*[:：]\s*\S/;
const YEAR = /^[(（]?\s*20\d\d\s*年度?\s*[)）]?$/;

/**
 * The lines of a running head that say something of the form below it: its title, its year, its money unit, whose it is. Whatever else papers keep
 * there (the name of a publication, page numbers) stands on every page and belongs to no form.
 */
export function formLines(head: string): string[] {
  return head
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => HEAD.test(line) || MONEY_UNIT.test(line) || TITLE.test(line) || YEAR.test(line));
}
