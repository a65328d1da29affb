import { foldWidth } from '../../base/fold-width.ts';
import type { Department, Places, Project } from '../../model/plan.ts';
import { codedUnit, formTitle, isContentsLine, isPerformanceTitle, type Line } from '../captions.ts';
import { type FormDraft, labelled } from '../form-draft.ts';
import { keyOf, keysOf } from '../grid/cell-text.ts';
import { columnMeaning } from '../lexicon/columns.ts';
import { isMoneyHeader } from '../lexicon/money-table.ts';
import { officeInReport } from '../report-heads.ts';
import { readInline } from '../sections/label-rows.ts';
import { fromNotice, fromSignature } from './department-of-notice.ts';
import { fromPatterns, NAME, type NamedDepartment, OFFICE, TWO_OFFICES } from './named-department.ts';
import { withoutCode } from './project-of.ts';

const PREPARED_BY = /^(?:编制(?:单位|部门)[:：])?\s*(.{4,50}?)\s*编制$|^编制(?:单位|部门)\s*[:：]\s*(.{4,50})$/;
const COVER = /^(?:\(?\s*)?20\d\d\s*年?度?\s*(?:部门预算|预算|部门)?绩效文本/;
/** The cover in a dump that runs its lines together: "云川县民政局编制云川县财政局审核". */
const PREPARED_WITHIN = /(?:^|\s)([\u3007\u4e00-\u9fff]{4,30}?[局委办院社会校])编制[\u4e00-\u9fff]{2,20}局审核/;
function fromCoded(lines: readonly Line[]): NamedDepartment | undefined {
  for (const [index, line] of lines.entries()) {
    for (const part of line.text.split(/\t|\s{2,}|(?=(?:金额)?单位[:：])/)) {
      const alone = codedUnit(part);
      // A name that the width of its column has cut goes on in the next line.
      const whole =
        alone && !OFFICE.test(alone.name) ? codedUnit(part + (lines[index + 1]?.text.trim() ?? '')) : undefined;
      const found = whole && OFFICE.test(whole.name) ? whole : alone;
      if (found && !isClassOfSpending(found)) return { department: found, at: line.at };
    }
  }
  return undefined;
}

/** Units have codes of three, six or nine digits; of seven or five are the classes of spending in tables that allot money: 2080701-就业创业服务补助, 30227-委托业务费. */
const isClassOfSpending = ({ code, name }: Department): boolean =>
  /^(?:2\d{4}(?:\d\d)?|[35]\d{4})$/.test(code ?? '') && !OFFICE.test(name ?? '');

function fromCover(lines: readonly Line[]): NamedDepartment | undefined {
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

/** The money unit that stands behind a name on its line; in 评价单位：某某局 no unit does. */
const withoutUnit = (text: string) => text.replace(/(?:金额)?单位[:：]\s*(?:.{0,3}元.*)?$/, '');

function fromLines(lines: readonly Line[]): NamedDepartment | undefined {
  let company: NamedDepartment | undefined;
  for (const line of lines) {
    for (const part of line.text.split(/\t|\s{3,}/)) {
      const inline = readInline(part);
      if (inline?.label !== 'ownDepartment' && inline?.label !== 'department') continue;
      const name = withoutUnit(inline.text.replace(/[（(](?:盖章|公章|签章)[)）]/g, '')).trim();
      if (!NAME.test(withoutCode(name).name)) continue;
      const found = { department: withoutCode(name), at: line.at };
      // A company that carries the project out is the department only where no office is named.
      if (!name.endsWith('公司')) return found;
      company ??= found;
    }
  }
  return company;
}

/** Of several 主管部门 that a transfer names (省级, 市级, 区县) the nearest to those who use the money. */
const NEAREST = [
  '区县',
  '县区',
  '旗县',
  '县级',
  '区级',
  '县(区)',
  '市县',
  '市(县)',
  '市级',
  '',
  '地方',
  '省级',
  '上级',
];

/** An office of the province is whose money it is; where nothing nearer is named, the office that publishes the paper on its own page used it. */
const ABOVE = /^(?:省级|上级)/;

function nearness(printed: string): number {
  const found = NEAREST.findIndex((level) => level !== '' && foldWidth(printed).startsWith(level));
  return found < 0 ? NEAREST.indexOf('') : found;
}

function fromForms(forms: readonly FormDraft[], publisher?: NamedDepartment): NamedDepartment | undefined {
  for (const label of ['department', 'ownDepartment', 'unit'] as const) {
    for (const form of forms) {
      const values = form.values.filter((value) => value.label === label);
      for (const value of values.toSorted((a, b) => nearness(a.printed) - nearness(b.printed))) {
        const named = withoutCode(withoutUnit(value.text));
        if (!NAME.test(named.name) || TWO_OFFICES.test(named.name) || isNoOffice(named.name)) continue;
        if (ABOVE.test(foldWidth(value.printed)) && publisher) return publisher;
        const code = named.code ?? labelled(form, 'departmentCode')?.text;
        return { department: { name: named.name, ...(code ? { code } : {}) }, at: value.at };
      }
    }
  }
  return undefined;
}

/** A header beside or below a label that nobody filled in is no office: 一级指标, 年初预算数, and 补助项目 in a table that allots money. */
const isNoOffice = (name: string): boolean =>
  /(?:项目|金额|资金|经费|备注|科目)$/.test(name) ||
  columnMeaning(keysOf(name)) !== undefined ||
  isMoneyHeader(keyOf(name));

/** "岚江县水利局2023年部门预算项目绩效目标表", "关于…": whose paper a title says it is. */
const TITLED =
  /^(?:附件?\d*[:：]?)?([\u3007\u4e00-\u9fff（()）]{4,30}?)(?:关于)?(?:(?:中央|省级)?转移支付|中央|[省市区县]级|20\d\d年|20\d\d-20\d\d年|20\d\d(?=部门|预算|绩效|项目)|部门|整体|项目|预算|单位|专项|绩效)[^。，；]{0,60}$/;
const PAPER = /绩效|预算|决算|自评|资金安排/;
/** A report below the name of its office: 关于2021年度…资金绩效的自评报告. */
const REPORT_TITLE = /绩效[^。，；]{0,12}报告$/;
/** The title of the budget or the accounts of a year, below the name of whose they are: 2023年部门预算公开情况说明. */
const ACCOUNTS_TITLE = /^20\d\d年度?(?:部门|单位)?(?:预算|决算)(?:信息|情况)?(?:公开|说明)/;
/** 发布机构 and the like on the page of a web site. */
const PUBLISHERS = '发布机构|发布单位|发文单位|发文机关|发布机关';
const PUBLISHER = new RegExp(`(?:${PUBLISHERS}|信息来源|来源)\\s*[:：|\\t ]+([\\u4e00-\\u9fff]{3,25})(?=[\\s|]|$)`);
/** The author of a page where it is an office; other authors are people. */
const AUTHOR = /作者[:：]\s*([\u4e00-\u9fff]{2,20}(?:[局委办]|委员会|办公室|政府))(?=[\s|】\]]|$)/;
const PUBLISHER_LABEL = new RegExp(`^(?:${PUBLISHERS})$`);

/** "部门名称：某某局 单位：万元" in the middle of a line. */
const WITHIN =
  /(?:部门名称|单位名称|预算单位|预算部门|填报单位|申报单位|编制单位|部门|(?<![额算位])单位)(?:[（(](?:盖章|公章|签章)[)）])?[:：]\s*([\u4e00-\u9fff（()）]{3,30}?)(?=\s|\*|$|金额|单位|项目)/;

function fromWithin(lines: readonly Line[]): NamedDepartment | undefined {
  for (const line of lines.slice(0, 80)) {
    const name = WITHIN.exec(line.text)?.[1];
    if (name && OFFICE.test(name)) return { department: { name }, at: line.at };
  }
  return undefined;
}

/** "主管部门云川省教育厅项目实施单位…": the head of a form whose text is out of order or without its numbers, so that no form was read. */
const UNREAD =
  /主管部门(?:及(?:代码|编码))?\s*([\u4e00-\u9fff]{2,20}?(?:局|厅|委员会|办公室|政府))(?=\s|项目|实施|单位|预算|$)/;

function fromUnread(lines: readonly Line[], forms: readonly FormDraft[]): NamedDepartment | undefined {
  return forms.length > 0 ? undefined : fromPatterns([UNREAD], lines.slice(0, 80));
}

/** The name of an office alone on a line, right above the title of a form, a report or the accounts of a year. */
function fromAbove(lines: readonly Line[]): NamedDepartment | undefined {
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

function fromTitle(lines: readonly Line[]): NamedDepartment | undefined {
  for (const line of lines.slice(0, 80)) {
    const text = line.text.trim().replace(/^[《|\s]+/, '');
    if (text.length > 80 || !PAPER.test(text) || isContentsLine(text)) continue;
    const name = TITLED.exec(text)?.[1];
    if (name && OFFICE.test(name) && !/^关于|通知|根据/.test(name)) return { department: { name }, at: line.at };
  }
  return undefined;
}

/**
 * The office whose project sentences say is evaluated (对南山县民政局2021年实施的“…”项目), and the office of a place that they say the money was given to
 * (下达云川县民政局农村低保资金485万元).
 */
const IN_SENTENCES = [
  /对([\u4e00-\u9fff]{4,20}?[局委办会])(?:20\d\d年度?)?(?:组织)?(?:实施|承担|负责)的/,
  /项目由([\u4e00-\u9fff]{2,22}[局委办会馆校院])(?:负责|组织)?实施/,
  /(?:下达|拨付)(?:给)?([\u4e00-\u9fff]{2,10}[省市区县州旗][\u4e00-\u9fff]{2,14}?[局委办])[\u4e00-\u9fff]{0,20}(?:资金|经费)\d/,
] as const;

const fromSentences = (lines: readonly Line[]): NamedDepartment | undefined =>
  fromPatterns(
    IN_SENTENCES,
    lines.filter(({ inTable }) => !inTable),
  );

function fromReport(lines: readonly Line[]): NamedDepartment | undefined {
  for (const { text, at } of lines.slice(0, 40)) {
    const name = officeInReport(text);
    if (name !== undefined) return { department: { name }, at };
  }
  return undefined;
}

function fromPublisher(lines: readonly Line[], all: readonly FormDraft[]): NamedDepartment | undefined {
  const printed = all.flatMap(({ further }) => further).find(({ label }) => PUBLISHER_LABEL.test(label));
  const told = lines
    .slice(0, 40)
    .map(({ text, at }) => ({ value: (PUBLISHER.exec(text) ?? AUTHOR.exec(text))?.[1] ?? '', at }));
  const found = [...(printed ? [printed] : []), ...told].find(
    ({ value }) => NAME.test(value) && OFFICE.test(value) && !/财政局$/.test(value),
  );
  return found && { department: { name: found.value }, at: found.at };
}

/** "区卫生健康局", and "陵区林业局", whose first character a web page has lost: the name of a place is missing or torn. */
const WITHOUT_PLACE = /^\p{Script=Han}?[省市区县州盟旗乡镇]/u;
const NO_PLACE = /[的由向对各级]|关于|附件|单位|名称|部门|机构|来源|年度/;

/** A name that lacks its place as the page prints it elsewhere in full ("来源：朝江市临昭区卫生健康局"); as it is where the page does not. */
function withPlace(name: string, lines: readonly Line[]): string {
  if (!WITHOUT_PLACE.test(name)) return name;
  for (const { text } of lines.slice(0, 80)) {
    for (const [word] of text.matchAll(/\p{Script=Han}+/gu)) {
      const place = word.endsWith(name) ? word.slice(0, -name.length) : '';
      if (place !== '' && place.length <= 10 && !NO_PLACE.test(place)) return word;
    }
  }
  return name;
}

/** A name that the end of the text has cut, as the page prints it elsewhere in full: 云川县文化旅游 beside 云川县文化旅游局. */
function withEnd(name: string, lines: readonly Line[], all: readonly FormDraft[]): string {
  if (OFFICE.test(name) || !/^\p{Script=Han}{6,}$/u.test(name)) return name;
  const texts = [...lines.map(({ text }) => text), ...all.flatMap(({ further }) => further.map(({ value }) => value))];
  const whole = new RegExp(`${name}(?:[局厅委办院会]|委员会|办公室)(?!\\p{Script=Han})`, 'u');
  return texts.flatMap((text) => whole.exec(text)?.[0] ?? [])[0] ?? name;
}

/** The office that carries out all of the projects told in sentences. */
function fromCarrier(told: readonly Project[]): NamedDepartment | undefined {
  const [first, ...others] = new Set(told.map(({ unit }) => unit));
  const at = told[0]?.at;
  return first === undefined || others.length > 0 ? undefined : { department: { name: first }, ...(at ? { at } : {}) };
}

/** The unit that most rows of a list of projects name. */
function fromRows(forms: readonly FormDraft[]): NamedDepartment | undefined {
  const units = forms.flatMap((form) =>
    form.indicators.flatMap(({ project }) => (project?.unit ? [{ unit: project.unit, at: project.at }] : [])),
  );
  const counts = new Map<string, number>();
  for (const { unit } of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const most = units.find(({ unit }) => (counts.get(unit) ?? 0) * 2 > units.length);
  const named = withoutCode(most?.unit ?? '');
  return most && NAME.test(named.name) && OFFICE.test(named.name) ? { department: named, at: most.at } : undefined;
}

/** A name without spaces, and without the 部门 that Sichuan's system prints behind it (某县司法局部门, 某县中医院(部门)). */
const plainName = (name: string) =>
  name.replace(/[\s\u3000]+/g, '').replace(/(?:(?<=[局委办院所会府])部门|[(（]部门[)）])$/, '');

/**
 * Who the paper is of: the line with code and name above a table, the cover, a 部门名称, 主管部门 or 填报单位, the unit that most rows of a
 * list name, the head of a form that could not be read, the line above a form, a title, the signature or the head of a notice, the title of a report without a year,
 * who published it, whom sentences say it is of, who carries out the projects that are `told` in sentences: in this order; the code is taken from wherever one stands beside
 * the same name. A name without its place is completed where the page prints it in full. `all` holds the other tables of the page too. Absent when nothing
 * says it.
 */
export function findDepartment(
  lines: readonly Line[],
  forms: readonly FormDraft[],
  all: readonly FormDraft[],
  told: readonly Project[] = [],
): NamedDepartment & { readonly places?: Places } {
  const coded = fromCoded(lines.filter((line) => !isContentsLine(line.text)));
  const found =
    coded ??
    fromCover(lines) ??
    fromForms(forms, fromPublisher(lines, all)) ??
    fromLines(lines) ??
    fromRows(forms) ??
    fromWithin(lines) ??
    fromUnread(lines, forms) ??
    fromAbove(lines) ??
    fromTitle(lines) ??
    fromSignature(lines) ??
    fromNotice(lines) ??
    fromReport(lines) ??
    fromPublisher(lines, all) ??
    fromSentences(lines) ??
    fromCarrier(told);
  if (!found) return { department: {} };
  const { name, code } = found.department;
  const department = {
    ...(name ? { name: withEnd(withPlace(plainName(name), lines), lines, all) } : {}),
    ...(code ? { code } : {}),
  };
  return { department, ...(found.at ? { at: found.at } : {}) };
}
