import { decimal } from '../../base/decimal.ts';
import type { Message } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import type { Amounts, FundingStep, Indicator, Project, ProjectSummary } from '../../model/plan.ts';
import { readAmount, unreadable } from '../amount.ts';
import { type FormDraft, type LabelledValue, labelled, type RowProject } from '../form-draft.ts';
import { joinName, joinText, keyOf } from '../grid/cell-text.ts';
import { moneyColumnOf } from '../lexicon/money-table.ts';
import { withoutUnit } from './department/named-department.ts';
import { amountsOf, likelyUnit, printedUnit } from './form-amounts.ts';
import { splitGoals } from './goals.ts';

/** An office and the year of its paper. */
const OFFICE_AND_YEAR = /^\p{Script=Han}{2,24}[局委办院所校馆站队会部处厅府园镇乡心道司](?:本级|机关)?20\d\d年度?$/u;

/** The project a form's title names ("1、道路养护经费绩效目标表" is 道路养护经费); "" for a title that only names the form, or whose it is. */
export function nameInTitle(title: string): string {
  return title
    .replace(/[（(](?:空白?表|样[表式本]|模板|参考|示例)[^（()）]*[)）]/, '')
    .replace(/^附[件表]\d*[:：、.．]?\s*/, '')
    .replace(/^(?:表[\d-]+)?(?!20\d\d年)[\d一二三四五六七八九十]*[、.．-]?\s*/, '')
    .replace(/^\d{4}年度?/, '')
    .replace(/(?<=项目|资金|经费|补助|工程)绩效目标$/, '')
    .replace(/(?:支出)?(?:绩效)?(?:评价)?指标(?:评价|评分)?体系.*$/, '')
    .replace(
      /(?:预算|项目|支出|区域|(?<!\d)年度)*(?:绩效)?(?:指标|目标|自评|申报|监控|评价|评分|得分|审批|运行|汇总|明细|公开|批复|分解|情况|体系|[及和])*表.*$/,
      '',
    )
    .replace(/^(?:财政|部门|区级|市级|县级|省级|本级)?(?:预算)?(?:项目|专项资金|部门整体)?(?:支出)?$/, '')
    .replace(/^(?:重[大点])?(?:政策)?[和及、]?$/, '')
    .replace(/^(?:一般公共|政府性基金|国有资本经营|社会保险基金)(?:预算)?$/, '')
    .replace(/^中央(?:对地方|财政)?(?:专项|一般性|共同财政事权)?转移支付$/, '')
    .replace(OFFICE_AND_YEAR, '');
}

const NO_PROJECT =
  /^(?:sheet|工作表|附[件表]|表|table)?[\s\d.．()（）-]*$|^(?:空白?表?|样[表本]|模[板版]|绩效|[填说].{0,4}说?明)$/i;

/** The name of a form, of its year and of its number: 自评, 2024年项目绩效目标表(2). */
const NAME_OF_FORM =
  /^(?:20\d\d年?度?)?(?:财政|预算|部门|单位|整体|项目|专项|资金|支出)*(?:绩效)?(?:目标|自评|监控|运行监控|申报|评价|评分|汇总)?(?:情况)?表?[\s\d.．()（）-]*$/;

/** The project that the name of a workbook's sheet names; "" where it only counts or names the form (Sheet1, 附件2, 空表). */
export function nameOfSheet(sheet: string): string {
  const name = sheet.trim();
  return NO_PROJECT.test(name) || NAME_OF_FORM.test(name) ? '' : nameInTitle(sheet);
}

const CODE_BEHIND =
  /^(.*[\u4e00-\u9fff])(?:\s*[[［【(（](\d{2,9})[\]］】)）]|(?:\s*[-—－]|\s+)(\d{3,9})|\s*([\dA-Z]{15,18})|(?<=[局厅委办院会])(\d{6}(?:\d{3})?))\s*$/;

/** No code stands in front of the name of a service that is called by its number (120急救中心), nor a year. */
const CODE_IN_FRONT =
  /^\s*(?:[[［【(（](\d{2,9})[\]］】)）]|(\d{3,9})[-—－_]?)\s*(?=[\u4e00-\u9fff])(?!急救|报警|指挥|热线|年)/;
/** The level of an office in front of its name, which itself says whose it is: 省级云岭省林业厅; not 市级机关事务管理局. */
const LEVEL_IN_FRONT = /^(?:省级|市级|县级|区级|州级)(?=\p{Script=Han}{2,8}[省市县区州旗盟]\p{Script=Han}{2})/u;

/** The name of an office without its level in front. */
export const withoutLevel = (name: string): string => name.replace(LEVEL_IN_FRONT, '');

/** A unit or department without the code some forms print before or behind it. */
export function withoutCode(text: string): { readonly name: string; readonly code?: string } {
  const [, before, inBrackets, plain, credit, glued] = CODE_BEHIND.exec(text) ?? [];
  const behind = inBrackets ?? plain ?? credit ?? glued;
  if (before !== undefined && behind !== undefined) return { name: before.trim(), code: behind };
  const match = CODE_IN_FRONT.exec(text);
  const code = match?.[1] ?? match?.[2];
  const name = text.slice(match?.[0].length ?? 0).trim();
  return code === undefined ? { name } : { name, code };
}

const unitName = (printed: string | undefined): string | undefined => printed && withoutCode(withoutUnit(printed)).name;

/** "25%" and "25.00" below 资金支出计划（%） are percentages; a plan that ends at other than 100 holds money, for which no unit is printed. */
function stepsOf(form: FormDraft): FundingStep[] {
  const percent = form.steps.some((step) => step.unit === '%') || form.steps.some((step) => Number(step.value) === 100);
  return form.steps.map((step) => {
    const readable = step.value === '' || /^\d+(?:\.\d+)?$/.test(step.value ?? '');
    if (!readable && step.at) form.messages.push(unreadable('amount-unreadable', step.by, step.value ?? '', step.at));
    const value = readable && step.value ? decimal(step.value).toFixed() : step.value;
    return { ...step, value: readable ? value : null, unit: percent ? '%' : '' };
  });
}

const text = (form: FormDraft, label: LabelledValue['label']) => labelled(form, label)?.text;

function optional<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>);
}

function furtherOf(form: FormDraft): Project['further'] {
  const first = labelled(form, 'firstLevelProject');
  const more = form.values.filter((value) => value.label === 'nature' || value.label === 'duties').slice(1);
  const all = [...(first ? [first] : []), ...more.filter((value) => value !== labelled(form, 'nature'))];
  return [...all.map((value) => ({ label: value.printed, value: value.text, at: value.at })), ...form.further];
}

function placesOf(form: FormDraft): Record<string, Place> {
  const places: Record<string, Place> = {};
  for (const label of [
    'name',
    'code',
    'unit',
    'department',
    'nature',
    'period',
    'goals',
    'midtermGoals',
    'outcome',
  ] as const) {
    const value = labelled(form, label);
    if (value) places[label] = value.at;
  }
  if (form.purpose) places['purpose'] = form.purpose.at;
  if (form.printedTotal) places['printedTotal'] = form.printedTotal.at;
  return places;
}

/** What a self-evaluation or monitoring form states beside its lines; the same for a project and for the department as a whole. */
export function evaluationOf(
  form: FormDraft,
): Pick<Project, 'execution' | 'outcome' | 'printedTotal' | 'printedGrade'> {
  const told = text(form, 'printedTotal')?.replace(/分$/, '');
  // What does not end with the number is the text of the next cell.
  const total = form.printedTotal?.text ?? told?.replace(/^(\d{1,3}(?:\.\d+)?)(?=\p{Script=Han}{3}).*$/su, '$1');
  const grade = form.printedGrade ?? text(form, 'printedGrade');
  return {
    ...(form.execution.length > 0 ? { execution: form.execution } : {}),
    ...optional('outcome', text(form, 'outcome')),
    ...(total ? { printedTotal: total } : {}),
    ...(grade ? { printedGrade: grade } : {}),
  };
}

/** Whether a form says that its project begins and ends in one year. */
function isWithinAYear(form: FormDraft): boolean {
  const dates = form.further.filter(({ label }) => /(?:开始|完成|结束)(?:日期|时间)$/.test(label));
  const period = text(form, 'period') ?? '';
  const years = [...dates.map(({ value }) => value), period].flatMap((said) => said.match(/20\d\d/g) ?? []);
  return years.length > 1 && new Set(years).size === 1;
}

/** The money of the year and of the whole period. Where all else is about the year, so is a total that the form calls one of the period (项目总预算, 实施期资金总额). */
function amountsOfBoth(form: FormDraft, messages: Message[]): readonly [Amounts | undefined, Amounts | undefined] {
  const annual = amountsOf(form, 'annual', messages);
  const midterm = amountsOf(form, 'midterm', messages);
  const isOfYear =
    !form.values.some(({ label }) => label === 'total' || (label === 'midtermGoals' && !isWithinAYear(form))) &&
    form.indicators.every(({ indicator }) => indicator.horizon === 'annual');
  if (!midterm?.total || annual?.total !== undefined || !isOfYear) return [annual, midterm];
  return [{ ...midterm, ...annual, places: { ...midterm.places, ...annual?.places } }, undefined];
}

/** The goals under a label. A sheet that repeats a merged cell at each of its places says the same goal several times. */
function goalsOf(form: FormDraft, label: 'goals' | 'midtermGoals'): string[] {
  const texts = form.values.filter((value) => value.label === label).map(({ text }) => text);
  return [...new Set(texts)].flatMap(splitGoals);
}

/** The project a form describes. */
export function projectOf(form: FormDraft, name: string, messages: Message[]): Project {
  const [annual, midterm] = amountsOfBoth(form, messages);
  const department = text(form, 'department');
  const unit = printedUnit(form);
  const purpose = form.purpose?.text ?? text(form, 'purpose');
  const further = furtherOf(form);
  const at = labelled(form, 'name')?.at ?? form.titleAt ?? form.at;
  return {
    name,
    ...optional('code', text(form, 'code')?.replace(/\s+/g, '')),
    ...optional('unit', unitName(text(form, 'unit'))),
    ...(department === undefined ? {} : { department: withoutLevel(withoutCode(department).name) }),
    ...optional('nature', text(form, 'nature')),
    ...optional('period', text(form, 'period')),
    amounts: annual ?? {},
    ...(midterm ? { midtermAmounts: midterm } : {}),
    ...(unit ? { amountUnit: unit } : {}),
    ...(purpose === undefined ? {} : { purpose }),
    fundingPlan: stepsOf(form),
    goals: goalsOf(form, 'goals'),
    midtermGoals: goalsOf(form, 'midtermGoals'),
    indicators: form.indicators.map(({ indicator }) => indicator),
    costLines: form.costLines,
    ...(form.costTotal === undefined ? {} : { costTotal: form.costTotal }),
    ...evaluationOf(form),
    ...(further && further.length > 0 ? { further } : {}),
    places: placesOf(form),
    ...(at ? { at } : {}),
  };
}

/** Names of 四川 self-evaluations carry the code: "51000021R0000*******-工资性支出". */
export function nameAndCode(printed: string): { readonly name: string; readonly code?: string } {
  const match = /^(\d{6}(?:\s?[\dA-Z*]){10,18})\s?[-—－]\s*(.+)$/u.exec(printed);
  return match?.[1] && match[2] ? { code: match[1].replace(/\s+/g, ''), name: match[2] } : { name: printed };
}

interface RowsOfProject {
  readonly project: RowProject;
  readonly indicators: Indicator[];
}

/** The rows of each project in the order they come first. Of the same name in two units it is two; a row that names no unit belongs to the one before. */
function rowsByProject({ indicators }: FormDraft): RowsOfProject[] {
  const rows = new Map<string, RowsOfProject>();
  const lastUnits = new Map<string, string>();
  for (const { indicator, project } of indicators) {
    if (!project) continue;
    const unit = project.unit ?? lastUnits.get(project.name) ?? '';
    lastUnits.set(project.name, unit);
    const key = `${unit}\n${project.name}`;
    const known = rows.get(key);
    if (known) known.indicators.push(indicator);
    else rows.set(key, { project, indicators: [indicator] });
  }
  return [...rows.values()];
}

/** The projects with the money and goals that a list beside them says of them by name, as far as they say none themselves. */
export function withListed(projects: readonly Project[], lists: readonly ProjectSummary[]): readonly Project[] {
  const lines = new Map(lists.flatMap((list) => list.lines.map((line) => [line.name, line] as const)));
  if (lines.size === 0) return projects;
  return projects.map((project) => {
    const line = lines.get(project.name);
    const total = line?.amount ?? undefined;
    if (!line || project.amounts.total !== undefined || total === undefined) return project;
    const places = line.at ? { total: line.at } : {};
    const goals = project.goals.length > 0 ? project.goals : splitGoals(line.annualGoal ?? '');
    return {
      ...project,
      amounts: { ...project.amounts, total, places: { ...project.amounts.places, ...places } },
      goals,
    };
  });
}

/** The money table of a project in a list that says what was spent: one line. */
function executionOf(project: RowProject, unit: string): Pick<Project, 'execution'> {
  const executed = project.spent === undefined ? undefined : readAmount(project.spent, unit);
  if (executed === undefined) return {};
  const budgets = project.budgets ?? [];
  const values = budgets.map(([header, amount]) => {
    const column = moneyColumnOf(keyOf(header)) === 'adjusted' ? 'adjusted' : 'initial';
    return [column, readAmount(amount, unit)] as const;
  });
  const told = Object.fromEntries(values.filter(([, amount]) => amount !== undefined));
  const rate = project.rate === undefined ? {} : { rate: joinText(project.rate) };
  const label = budgets.at(-1)?.[0] ?? '年度资金总额';
  return { execution: [{ label, kind: 'total', ...told, executed, ...rate, at: project.at }] };
}

/** The projects of a list in which a column names them. */
export function projectsOfRows(form: FormDraft, messages: Message[]): Project[] {
  const rows = rowsByProject(form);
  const amounts = rows.flatMap(({ project }) => project.amount ?? []);
  const unitOfRows = likelyUnit(amounts, form.usualUnit);
  return rows.map(({ project, indicators }) => {
    const ownUnit = project.amountUnit ?? form.captionUnit;
    const total = project.amount === undefined ? undefined : readAmount(project.amount, ownUnit ?? unitOfRows);
    if (total === null) messages.push(unreadable('amount-unreadable', project.name, project.amount ?? '', project.at));
    const named = nameAndCode(project.name);
    const code = project.code ?? named.code;
    const unit = unitName(project.unit ?? text(form, 'unit') ?? text(form, 'ownDepartment'));
    return {
      name: named.name,
      ...(code === undefined ? {} : { code }),
      ...optional('unit', unit),
      ...optional('department', project.department && withoutLevel(withoutCode(project.department).name)),
      amounts: total === undefined ? {} : { total, places: { total: project.at } },
      ...(ownUnit ? { amountUnit: ownUnit } : {}),
      fundingPlan: [],
      goals: project.goal === undefined ? [] : splitGoals(joinText(project.goal)),
      midtermGoals: [],
      indicators,
      costLines: [],
      ...optional('printedTotal', project.score && joinName(project.score).replace(/分$/, '')),
      ...executionOf(project, ownUnit ?? unitOfRows),
      at: project.at,
    };
  });
}
