import { remember } from '../base/remember.ts';
import { type Level1, type Level2, level1Of, level2Of, parentOf } from '../model/indicator-class.ts';
import type { Indicator, Plan, Project } from '../model/plan.ts';
import type { NumberTarget } from '../model/target.ts';
import { divisionsOf } from './divided-lines.ts';
import { isNothing } from './filler.ts';
import { plain } from './plain-text.ts';
import { rememberLast } from './remember-last.ts';

/** A project with where it stands in the plan. */
export interface ProjectView {
  readonly project: Project;
  readonly index: number;
  /** "/projects/0" */
  readonly pointer: string;
  /** The project's name, or "第2个项目" where the paper gives none. */
  readonly label: string;
  readonly indicators: readonly IndicatorView[];
}

/** An indicator with where it stands, its class, and its wording made comparable. */
export interface IndicatorView {
  readonly indicator: Indicator;
  /** "/projects/0/indicators/3", or "/indicators/3" for the department as a whole. */
  readonly pointer: string;
  /** "项目 › 三级指标" */
  readonly label: string;
  /** Absent for an indicator of the department as a whole. */
  readonly project?: Project;
  /** Undefined where the paper prints a class that is none of the known ones; 经济成本 and its like are cost, also where they stand below 产出. */
  readonly level1: Level1 | undefined;
  /** 满意度 is told by level 1 where level 2 is empty. */
  readonly level2: Level2 | undefined;
  /** The level 3 name, made comparable. */
  readonly name: string;
  readonly description: string;
  /** The measurable targets of the cell: one, several of a list, or none. */
  readonly numbers: readonly NumberTarget[];
  /**
   * True for a midterm line that repeats an annual line and differs at most in the number: what is wrong with its words
   * was already said of the annual line.
   */
  readonly repeatsAnnual: boolean;
  /** Of a heading with its weight and the lines below it that it is divided into (see {@link divisionsOf}); undefined for other lines. */
  readonly division?: 'heading' | 'part';
}

export interface PlanView {
  readonly projects: readonly ProjectView[];
  /** Indicators of the department as a whole. */
  readonly department: readonly IndicatorView[];
  /** Every table with results: that of the department as a whole, seen as a project ("部门整体", pointer ""), then the projects. */
  readonly tables: readonly ProjectView[];
  /** Every indicator of the paper, in its order. */
  readonly all: readonly IndicatorView[];
  /** Every indicator whose wording has to be looked at: without the midterm lines that repeat annual ones. */
  readonly worded: readonly IndicatorView[];
}

const classOf1 = remember(level1Of);
const classOf2 = remember(level2Of);

/** The plan as rules look at it. Made once for each plan object; plans are immutable. */
export const viewOf: (plan: Plan) => PlanView = rememberLast(makeView);

/** Whether a line names nothing: "不适用", "无", "/", or an empty name beside an empty cell. */
export const saysNothing = ({ name, indicator: { target } }: IndicatorView): boolean =>
  target.kind === 'not-applicable' || isNothing(name) || (name === '' && target.kind === 'absent');

/** Whether a line may be an output of any class: level 2 is none of the known ones, and level 1 is 产出 or not printed at all. */
export const isUnclassedOutput = ({ level1, level2, indicator }: IndicatorView): boolean =>
  level2 === undefined && (level1 === 'output' || indicator.level1.trim() === '');

function makeView(plan: Plan): PlanView {
  const department = viewIndicators(plan.indicators, '', '部门整体', undefined);
  const projects = plan.projects.map((project, index) => {
    const pointer = `/projects/${index}`;
    const label = project.name.trim() === '' ? `第${index + 1}个项目` : project.name.trim();
    return { project, index, pointer, label, indicators: viewIndicators(project.indicators, pointer, label, project) };
  });
  const all = [...department, ...projects.flatMap((project) => project.indicators)];
  const tables = [...departmentTable(plan, department), ...projects];
  return { projects, department, tables, all, worded: all.filter((view) => !view.repeatsAnnual) };
}

function departmentTable(plan: Plan, indicators: readonly IndicatorView[]): ProjectView[] {
  if (indicators.length === 0 && plan.execution === undefined) return [];
  const { execution, outcome, printedTotal, printedGrade, places } = plan;
  const at = execution?.[0]?.at ?? plan.indicators[0]?.at;
  const project: Project = {
    name: '部门整体',
    amounts: {},
    fundingPlan: [],
    goals: [],
    midtermGoals: [],
    costLines: [],
    indicators: plan.indicators,
    ...(execution && { execution }),
    ...(outcome !== undefined && { outcome }),
    ...(printedTotal !== undefined && { printedTotal }),
    ...(printedGrade !== undefined && { printedGrade }),
    ...(places && { places }),
    ...(at && { at }),
  };
  return [{ project, index: -1, pointer: '', label: '部门整体', indicators }];
}

function viewIndicators(
  indicators: readonly Indicator[],
  parent: string,
  owner: string,
  project: Project | undefined,
): IndicatorView[] {
  const annual = new Set(indicators.filter(({ horizon }) => horizon === 'annual').map(wording));
  const divisions = divisionsOf(indicators);
  return indicators.map((indicator, index) => {
    const level2 = classOf2(indicator.level2);
    const printedLevel1 = classOf1(indicator.level1);
    return {
      indicator,
      pointer: `${parent}/indicators/${index}`,
      label: `${owner} › ${indicator.level3.trim() || `${indicator.level2.trim() || '指标'}（第${index + 1}行）`}`,
      ...(project && { project }),
      level1: level2 && parentOf(level2) === 'cost' ? 'cost' : (printedLevel1 ?? (level2 && parentOf(level2))),
      level2: level2 ?? (printedLevel1 === 'satisfaction' ? 'satisfaction' : undefined),
      name: plain(indicator.level3),
      description: plain(indicator.description ?? ''),
      numbers: numbersOf(indicator),
      ...(divisions[index] && { division: divisions[index] }),
      repeatsAnnual: indicator.horizon === 'midterm' && annual.has(wording(indicator)),
    };
  });
}

/** Class, name and the kind of target without its number; of a line that says nothing (不适用) class and name alone. */
function wording({ level2, level3, target }: Indicator): string {
  const name = plain(level3);
  if (isNothing(name) || (name === '' && target.kind === 'not-applicable')) return `${plain(level2)}|nothing`;
  const shape = target.kind === 'number' ? `${target.op}${target.unit}` : plain(target.text);
  return `${plain(level2)}|${name}|${target.kind}|${shape}`;
}

function numbersOf({ target }: Indicator): readonly NumberTarget[] {
  if (target.kind === 'number') return [target];
  return target.kind === 'list' ? target.parts : [];
}
