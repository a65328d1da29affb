import type { Plan, Project } from '../../model/plan.ts';
import { readAmount } from '../amount.ts';
import { isContentsLine, type Line, sharedTitle } from '../captions.ts';
import { firstMatch } from '../first-match.ts';
import { projectTold } from '../narrative/project-told.ts';
import { nameInReport } from '../report-heads.ts';
import { toldAmount, toldBudget } from '../told-amount.ts';

/** The code of a project as a notice tells it: 项目代码12000023P00000000001X. */
const TOLD_CODE = /项目(?:代码|编码)(?:为|[:：])?\s*(\d{8}[A-Z][\dA-Z]{12})(?![\dA-Z])/;

/** What the sentences around the forms of the only project tell of it and none prints: its code and its money. Reports print several tables of one project. */
export function withToldHeads(projects: readonly Project[], lines: readonly Line[]): readonly Project[] {
  const told = lines.filter(({ inTable }) => !inTable);
  const isOnly = projects.every(({ name, unit }) => name === projects[0]?.name && unit === projects[0]?.unit);
  return isOnly ? projects.map((project) => withToldAmount(withToldCode(project, told), told)) : projects;
}

function withToldCode(project: Project, lines: readonly Line[]): Project {
  const told = project.code === undefined ? firstMatch([TOLD_CODE], lines) : undefined;
  return told ? { ...project, code: told.found, places: { ...project.places, code: told.by.at } } : project;
}

function withToldAmount(project: Project, lines: readonly Line[]): Project {
  const isOpen = project.amounts.total === undefined || project.amounts.total === '';
  const told = isOpen ? toldAmount(lines, project.name) : undefined;
  const total = told && readAmount(told.amount, '元');
  if (!told || !total) return project;
  const places = { ...project.amounts.places, total: told.by.at };
  return { ...project, amounts: { ...project.amounts, total, places } };
}

/** Where no form prints the budget of the department as a whole, what the report around it tells. */
export function withToldBudget<Whole extends Pick<Plan, 'budget'>>(whole: Whole, lines: readonly Line[]): Whole {
  const told = whole.budget?.total === undefined ? toldBudget(lines.filter(({ inTable }) => !inTable)) : undefined;
  const total = told && readAmount(told.amount, '元');
  return told && total ? { ...whole, budget: { ...whole.budget, total, at: told.by.at } } : whole;
}

/** The chapters behind a title where the text runs on, and the lines that say whose report it is. */
const CHAPTERS = /(?:(?<=报告|[)）])一、|(?<=报告)(?:主管部门|填报(?:人|单位)|单位名称|联系人)[:：]).*$/s;

/** No title is longer, and none is a sentence. */
const LONGEST_TITLE = 80;

/**
 * The project that a report without any form is about, as its title names it: a paper all in sentences has a head even where none of them tells an
 * indicator. None where titles name several, as a page that lists papers does.
 */
export function reportedProject(lines: readonly Line[]): readonly Project[] {
  const titles = lines
    .slice(0, 40)
    .map(({ text, at }) => ({ text: sharedTitle(text) ?? text.replace(CHAPTERS, '').replace(/。$/, ''), at }))
    .filter(({ text }) => text.length <= LONGEST_TITLE && /报告|下达/.test(text) && !/[。，；]/.test(text))
    .filter(({ text }) => !isContentsLine(text));
  const named = titles.flatMap(({ text, at }) => {
    const name = nameInReport([text]);
    return name === '' ? [] : [{ name, at }];
  });
  const [first] = named;
  if (!first || named.some(({ name }) => name !== first.name)) return [];
  return [projectTold(first.name, first.at)];
}
