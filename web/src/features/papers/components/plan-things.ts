import { type Indicator, type Plan, type Project, parseTarget } from '#contract/plan-content.ts';
import type { Bilingual } from '#contract/words.ts';
import { paperWords } from '../words.ts';

/** A field that can be corrected. */
export interface ThingField {
  readonly name: string;
  readonly label: Bilingual;
  readonly value: string;
  readonly isNumber?: boolean;
}

/** The line, project or paper (as "") that a finding's pointer lies in: what can be corrected as a whole. */
export function thingAt(subject: string): string {
  return /^(?:\/projects\/\d+)?\/indicators\/\d+/.exec(subject)?.[0] ?? /^\/projects\/\d+/.exec(subject)?.[0] ?? '';
}

const indexesOf = (thing: string): { readonly project: number | undefined; readonly line: number | undefined } => ({
  project: numberOf(/^\/projects\/(\d+)/.exec(thing)?.[1]),
  line: numberOf(/\/indicators\/(\d+)$/.exec(thing)?.[1]),
});
const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** The fields of a thing with what was read for each. */
export function fieldsAt(plan: Plan, thing: string): ThingField[] {
  const { project, line } = indexesOf(thing);
  const owner = project === undefined ? plan : plan.projects[project];
  if (line !== undefined) return indicatorFields(owner?.indicators[line]);
  const found = project === undefined ? undefined : plan.projects[project];
  if (found) {
    return [
      { name: 'name', label: paperWords.projectName, value: found.name },
      { name: 'total', label: paperWords.total, value: found.amounts.total ?? '', isNumber: true },
    ];
  }
  return [
    { name: 'department', label: paperWords.departmentName, value: plan.department.name ?? '' },
    { name: 'fiscalYear', label: paperWords.year, value: String(plan.fiscalYear ?? ''), isNumber: true },
  ];
}

function indicatorFields(line: Indicator | undefined): ThingField[] {
  if (!line) return [];
  return [
    { name: 'level1', label: paperWords.level1, value: line.level1 },
    { name: 'level2', label: paperWords.level2, value: line.level2 },
    { name: 'level3', label: paperWords.level3, value: line.level3 },
    { name: 'target', label: paperWords.target, value: line.target.text },
    { name: 'weight', label: paperWords.weight, value: line.weight ?? '', isNumber: true },
  ];
}

type Values = Readonly<Record<string, string>>;

/** The plan with the fields of one thing corrected; where it stands in the paper stays. */
export function withFields(plan: Plan, thing: string, values: Values): Plan {
  const { project, line } = indexesOf(thing);
  if (line !== undefined) {
    const corrected = <T extends Plan | Project>(owner: T): T => ({
      ...owner,
      indicators: owner.indicators.map((one, index) => (index === line ? withIndicator(one, values) : one)),
    });
    return project === undefined ? corrected(plan) : withProject(plan, project, corrected);
  }
  if (project !== undefined) {
    return withProject(plan, project, ({ amounts, ...one }) => {
      const { total, ...rest } = amounts;
      const given = values['total'] ?? '';
      return {
        ...one,
        name: values['name'] ?? one.name,
        amounts: { ...rest, ...(given === '' && total === undefined ? {} : { total: given }) },
      };
    });
  }
  const { fiscalYear, department, ...rest } = plan;
  const year = values['fiscalYear'] ?? '';
  return {
    ...rest,
    department: { ...department, name: values['department'] ?? '' },
    ...(year === '' ? {} : { fiscalYear: Number(year) }),
  };
}

function withProject(plan: Plan, index: number, change: (project: Project) => Project): Plan {
  return { ...plan, projects: plan.projects.map((one, place) => (place === index ? change(one) : one)) };
}

/** What a person has confirmed against the paper need not be confirmed any more. */
function withIndicator({ toConfirm: _, weight, ...line }: Indicator, values: Values): Indicator {
  const given = values['weight'] ?? '';
  return {
    ...line,
    level1: values['level1'] ?? line.level1,
    level2: values['level2'] ?? line.level2,
    level3: values['level3'] ?? line.level3,
    target: values['target'] === line.target.text ? line.target : parseTarget(values['target'] ?? ''),
    ...(given === '' && weight === undefined ? {} : { weight: given }),
  };
}
