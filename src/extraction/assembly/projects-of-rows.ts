import type { Message } from '../../model/message.ts';
import type { Indicator, Project, ProjectSummary } from '../../model/plan.ts';
import { readAmount, unreadable } from '../amount.ts';
import { type FormDraft, labelled, type RowProject } from '../form-draft.ts';
import { joinName, joinText, keyOf } from '../grid/cell-text.ts';
import { moneyColumnOf } from '../lexicon/money-table.ts';
import { departmentName, unitName } from './department/office-name.ts';
import { likelyUnit } from './form-amounts.ts';
import { splitGoals } from './goals.ts';
import { nameAndCode } from './project-names.ts';

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
    const unit = project.unit ?? labelled(form, 'unit')?.text ?? labelled(form, 'ownDepartment')?.text;
    return {
      name: named.name,
      ...(code === undefined ? {} : { code }),
      ...(unit === undefined ? {} : { unit: unitName(unit) }),
      ...(project.department === undefined ? {} : { department: departmentName(project.department) }),
      amounts: total === undefined ? {} : { total, places: { total: project.at } },
      ...(ownUnit ? { amountUnit: ownUnit } : {}),
      fundingPlan: [],
      goals: project.goal === undefined ? [] : splitGoals(joinText(project.goal)),
      midtermGoals: [],
      indicators,
      costLines: [],
      ...(project.score === undefined ? {} : { printedTotal: joinName(project.score).replace(/分$/, '') }),
      ...executionOf(project, ownUnit ?? unitOfRows),
      at: project.at,
    };
  });
}
