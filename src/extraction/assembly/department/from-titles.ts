import { formTitle, isContentsLine, isPerformanceTitle, type Line, sharedTitle } from '../../captions.ts';
import { OFFICE } from '../../lexicon/office-words.ts';
import { officeInReport } from '../../report-heads.ts';
import { NAME, type NamedDepartment } from './named-department.ts';

/** "岚江县水利局2023年部门预算项目绩效目标表", "关于…": whose paper a title says it is. */
const TITLED =
  /^(?:附件?\d*[:：]?)?(?:20\d\d年度?)?([\u3007\u4e00-\u9fff（()）]{4,30}?)(?:关于)?(?:(?:中央|省级)?转移支付|中央|[省市区县]级|20\d\d年|20\d\d-20\d\d年|20\d\d(?=部门|预算|绩效|项目)|部门|整体|项目|预算|单位|专项|绩效)[^。，；]{0,60}$/;
/** "2023年度岚江镇项目绩效目标表": a town by its short name. */
const TOWN = /^(?:20\d\d年度?)?([\u4e00-\u9fff]{2}(?:镇|(?<!城)乡))(?:20\d\d年度?)?(?:部门|项目|预算|单位|专项|绩效)/;
const PAPER = /绩效|预算|决算|自评|资金安排|项目支出/;
/** A report below the name of its office: 关于2021年度…资金绩效的自评报告. */
const REPORT_TITLE = /绩效[^。，；]{0,12}报告$/;
/** The title of the budget or the accounts of a year, below the name of whose they are: 2023年部门预算公开情况说明, 2026年部门预算项目绩效目标 on a cover. */
const ACCOUNTS_TITLE =
  /^20\d\d年度?(?:部门|单位)?(?:预算|决算)(?:(?:信息|情况)?(?:公开|说明)|(?:项目)?(?:支出)?绩效目标)/;
/** The name of an office alone on a line, right above the title of a form, a report or the accounts of a year. */
export function fromAbove(lines: readonly Line[]): NamedDepartment | undefined {
  for (const [index, line] of lines.slice(0, 40).entries()) {
    const name = line.text.trim();
    const next = lines[index + 1]?.text ?? '';
    if (
      name.length >= 4 &&
      name.length <= 30 &&
      NAME.test(name) &&
      OFFICE.test(name) &&
      (isPerformanceTitle(formTitle(next) ?? '') || REPORT_TITLE.test(next.trim()) || ACCOUNTS_TITLE.test(next.trim()))
    )
      return { department: { name }, at: line.at };
  }
  return undefined;
}

/** The office in the title of the paper itself; undefined where no title names one. */
export function fromTitle(lines: readonly Line[]): NamedDepartment | undefined {
  for (const line of lines.slice(0, 80)) {
    const text = (sharedTitle(line.text) ?? line.text).trim().replace(/^[《|\s]+/, '');
    if (text.length > 80 || !PAPER.test(text) || isContentsLine(text)) continue;
    const name = TITLED.exec(text)?.[1];
    if (name && OFFICE.test(name) && !/^关于|通知|根据/.test(name)) return { department: { name }, at: line.at };
  }
  return undefined;
}

/** The town that the title of a form names by its short name. */
export function fromTownTitle(lines: readonly Line[]): NamedDepartment | undefined {
  for (const { text, at } of lines.slice(0, 40)) {
    const name = isPerformanceTitle(formTitle(text) ?? '') ? TOWN.exec(text.trim())?.[1] : undefined;
    if (name !== undefined) return { department: { name }, at };
  }
  return undefined;
}

/** The title of a report without a year. */
export function fromReport(lines: readonly Line[]): NamedDepartment | undefined {
  for (const { text, at } of lines.slice(0, 40)) {
    const name = officeInReport(text);
    if (name !== undefined) return { department: { name }, at };
  }
  return undefined;
}
