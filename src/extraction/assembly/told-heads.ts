import type { Project } from '../../model/plan.ts';
import { readAmount } from '../amount.ts';
import { isContentsLine, type Line, sharedTitle } from '../captions.ts';
import { projectTold } from '../narrative/project-told.ts';
import { nameInReport } from '../report-heads.ts';
import { toldAmount } from '../told-amount.ts';

/** Where no form prints the money of the only project, what the sentences around it tell. */
export function withToldAmount(projects: readonly Project[], lines: readonly Line[]): readonly Project[] {
  const [project] = projects;
  if (!project || projects.length > 1 || project.amounts.total !== undefined) return projects;
  const told = toldAmount(
    lines.filter(({ inTable }) => !inTable),
    project.name,
  );
  const total = told && readAmount(told.amount, '元');
  if (!told || !total) return projects;
  const places = { ...project.amounts.places, total: told.by.at };
  return [{ ...project, amounts: { ...project.amounts, total, places } }];
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
