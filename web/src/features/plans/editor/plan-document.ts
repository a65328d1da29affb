import type { Indicator, Plan, Project } from '#contract/plan-content.ts';

/** One indicator in the editor. Its id stays while it is edited and moved, and means nothing outside. */
export interface Line {
  readonly id: string;
  readonly indicator: Indicator;
}

/** The department as a whole, or one project, with its indicators. */
export interface Section {
  readonly id: string;
  /** Absent for the department as a whole. What it says of indicators does not count: the lines do. */
  readonly project?: Project;
  readonly lines: readonly Line[];
}

/** A plan as it is edited: the first section is the department as a whole, one follows for each project. */
export interface PlanDocument {
  readonly plan: Plan;
  readonly sections: readonly Section[];
}

/** Ids of the browser alone; two windows never exchange them. */
let count = 0;
export const newId = (): string => {
  count += 1;
  return `line-${count}`;
};

export function documentOf(plan: Plan): PlanDocument {
  const linesOf = (indicators: readonly Indicator[]): Line[] =>
    indicators.map((indicator) => ({ id: newId(), indicator }));
  const department = { id: newId(), lines: linesOf(plan.indicators) };
  const projects = plan.projects.map((project) => ({ id: newId(), project, lines: linesOf(project.indicators) }));
  return { plan, sections: [department, ...projects] };
}

/** The plan as it is saved and checked. */
export function planOf({ plan, sections }: PlanDocument): Plan {
  const indicatorsOf = ({ lines }: Section): Indicator[] => lines.map(({ indicator }) => indicator);
  const [department, ...others] = sections;
  return {
    ...plan,
    indicators: department ? indicatorsOf(department) : [],
    projects: others.flatMap((section) =>
      section.project ? [{ ...section.project, indicators: indicatorsOf(section) }] : [],
    ),
  };
}

/** The JSON pointer (RFC 6901) of a section in the plan that `planOf` gives: "" for the department, else "/projects/0". */
function pointerOf(sections: readonly Section[], section: Section): string {
  const index = sections.indexOf(section);
  return index <= 0 ? '' : `/projects/${index - 1}`;
}

/** Where in another document the same thing stands, by its ids; undefined where it is not there. */
export function pointerInto(to: PlanDocument, from: PlanDocument, pointer: string): string | undefined {
  const place = /^(?:\/projects\/\d+)?(\/indicators\/\d+)?/.exec(pointer);
  const found = lineAt(from, pointer);
  const section = to.sections.find(({ id }) => id === found?.section.id);
  if (!place || !found || !section) return undefined;
  const rest = pointer.slice(place[0].length);
  if (place[1] === undefined) return `${pointerOf(to.sections, section)}${rest}`;
  const at = section.lines.findIndex(({ id }) => id === found.line?.id);
  return at === -1 ? undefined : `${pointerOf(to.sections, section)}/indicators/${at}${rest}`;
}

/** The line that a pointer into the plan leads to, or below whose line it leads. */
export function lineAt(document: PlanDocument, pointer: string): { section: Section; line?: Line } | undefined {
  const match = /^(?:\/projects\/(\d+))?(?:\/indicators\/(\d+))?/.exec(pointer);
  const section = document.sections[match?.[1] === undefined ? 0 : Number(match[1]) + 1];
  if (!section) return undefined;
  const line = match?.[2] === undefined ? undefined : section.lines[Number(match[2])];
  return { section, ...(line && { line }) };
}
