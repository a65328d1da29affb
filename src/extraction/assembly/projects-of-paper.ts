import type { Message } from '../../model/message.ts';
import type { Project } from '../../model/plan.ts';
import type { Line } from '../captions.ts';
import { type FormDraft, labelled } from '../form-draft.ts';
import { messageOf } from '../messages.ts';
import { labelledProject } from '../narrative/labelled-project.ts';
import { listedProjects } from '../narrative/listed-projects.ts';
import { toldProjects } from '../narrative/told-projects.ts';
import type { Reading } from '../reading.ts';
import { nameInReport, nameInSentences } from '../report-heads.ts';
import { nameAndCode, nameInTitle, nameOfSheet } from './project-names.ts';
import { projectOf } from './project-of.ts';
import { projectsOfRows, withListed } from './projects-of-rows.ts';
import { reportedProject, withToldHeads } from './told-heads.ts';

/** The projects of a paper: those of its forms, else those that a list of evaluated projects or its sentences tell. What is missing is added to `messages`. */
export function projectsOfPaper({ forms, lines, recovered }: Reading, messages: Message[]): readonly Project[] {
  const hasForms = forms.ofPerformance.length > 0;
  const told = forms.list?.evaluated ?? (hasForms ? [] : toldProjects(lines));
  if (told.length > 0) return told;
  const reported = () => nameBeside(forms.ofProjects, lines);
  const projects = hasForms
    ? withListed(
        forms.ofProjects.flatMap((form) => projectsOfForm(form, reported, messages)),
        forms.ofPerformance.flatMap(({ summary }) => summary ?? []),
      )
    : projectsOfSentences(lines);
  // Beside a project of which no indicator is told, sentences may tell its money.
  const isOnly = !recovered.some(({ code }) => code === 'project-untold');
  return withToldHeads(projects, isOnly ? lines : []);
}

/** The projects of one form: usually one; none for the list of special funds; several where a column names them. */
function projectsOfForm(form: FormDraft, reported: () => string, messages: Message[]): Project[] {
  if (form.indicators.some(({ project }) => project !== undefined)) return projectsOfRows(form, messages);
  if (form.summary && form.indicators.length === 0) return [];
  const own = form.values.find(
    (value) => value.label === 'name' && value.printed.startsWith('二级') && value.text !== '',
  );
  // A line above the form has the whole of a name that its column cuts.
  const whole = own && form.values.find(({ label, text }) => label === 'name' && text.startsWith(own.text));
  const printed =
    (whole ?? own ?? labelled(form, 'name'))?.text ||
    nameInTitle(form.title) ||
    nameOfSheet(form.at?.sheet ?? '') ||
    reported();
  const { name, code } = nameAndCode(printed);
  if (name === '') messages.push(messageOf('project-name-missing', form.titleAt ?? form.at));
  const project = projectOf(form, name, messages);
  return [code !== undefined && !project.code ? { ...project, code } : project];
}

/** The project that the title of a report names, where no form names another one, or that the sentences around the only form do. */
function nameBeside(forms: readonly FormDraft[], lines: readonly Line[]): string {
  const texts = lines.map(({ text }) => text);
  const reported = nameInReport(texts);
  if (forms.length === 1) return reported || nameInSentences(texts);
  const named = forms.map((form) => labelled(form, 'name')?.text || nameInTitle(form.title));
  return named.every((name) => reported.includes(name) || name.includes(reported)) ? reported : '';
}

/** The project that a paper without forms names behind a label, else the one that the title of a report names, else those that its sentences list. */
function projectsOfSentences(lines: readonly Line[]): readonly Project[] {
  for (const read of [labelledProject, reportedProject, listedProjects]) {
    const projects = read(lines);
    if (projects.length > 0) return projects;
  }
  return [];
}
