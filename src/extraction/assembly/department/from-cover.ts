import type { Department } from '../../../model/plan.ts';
import { codedUnit, isContentsLine, type Line } from '../../captions.ts';
import { OFFICE } from '../../lexicon/office-words.ts';
import { fromPatterns, type NamedDepartment } from './named-department.ts';

/** What parts the captions of a line, where it is a row with its pipes as well: 单位:410_云川县文化旅游局 | | 金额单位:万元. */
const BETWEEN = /\t|\s{2,}|(?=(?:金额)?单位[:：])/;
const UNIT_AHEAD = /^\s*(?:部门|单位)(?:名称)?[:：]/;

/** The line with code and name above a table. */
export function fromCoded(lines: readonly Line[]): NamedDepartment | undefined {
  for (const [index, line] of lines.entries()) {
    for (const part of (UNIT_AHEAD.test(line.text) ? line.text.replaceAll('|', '\t') : line.text).split(BETWEEN)) {
      const alone = codedUnit(part);
      if (!alone || isClassOfSpending(alone)) continue;
      // A name that the width of its column has cut goes on in the next line.
      const whole = OFFICE.test(alone.name) ? undefined : codedUnit(part + (lines[index + 1]?.text.trim() ?? ''));
      const found = whole && OFFICE.test(whole.name) ? whole : alone;
      return { department: found, at: line.at };
    }
  }
  return undefined;
}

/** Units have codes of three, six or nine digits; of seven or five are the classes of spending in tables that allot money: 2080701-就业创业服务补助, 30227-委托业务费. */
const isClassOfSpending = ({ code, name }: Department): boolean =>
  /^(?:2\d{4}(?:\d\d)?|[35]\d{4})$/.test(code ?? '') && !OFFICE.test(name ?? '');

const PREPARED_BY = /^(?:编制(?:单位|部门)[:：])?\s*(.{4,50}?)\s*编制$|^编制(?:单位|部门)\s*[:：]\s*(.{4,50})$/;
const COVER = /^(?:\(?\s*)?20\d\d\s*年?度?\s*(?:部门预算|预算|部门)?绩效文本/;
/** The cover in a dump that runs its lines together: "云川县民政局编制云川县财政局审核". */
const PREPARED_WITHIN = /(?:^|\s)([\u3007\u4e00-\u9fff]{4,30}?[局委办院社会校])编制[\u4e00-\u9fff]{2,20}局审核/;

/** The cover of a budget with its 绩效文本. */
export function fromCover(lines: readonly Line[]): NamedDepartment | undefined {
  for (const [index, line] of lines.slice(0, 60).entries()) {
    const text = line.text.trim();
    if (isContentsLine(text)) continue;
    const prepared = PREPARED_BY.exec(text);
    const name = prepared?.[1] ?? prepared?.[2];
    if (name && !/审核|财政局$/.test(name)) return { department: { name: name.replace(/\s+/g, '') }, at: line.at };
    if (!COVER.test(text)) continue;
    const above = lines.slice(Math.max(0, index - 3), index).map((other) => other.text.trim());
    const whole = above.join('').replace(/\s+/g, '');
    if (whole.length >= 4 && whole.length <= 50 && OFFICE.test(whole))
      return { department: { name: whole }, at: line.at };
  }
  return fromPatterns([PREPARED_WITHIN], lines.slice(0, 60));
}
