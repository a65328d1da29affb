// One defect of the reviewers' catalogue (SPEC 8) in the words of many preparers, and how it is put into a clean paper.
import { line } from '../../../src/checking/example-plan.ts';
import { level2Of } from '../../../src/model/indicator-class.ts';
import type { Indicator, Plan, Project } from '../../../src/model/plan.ts';

export interface Defect {
  readonly id: string;
  /** The rules that may name it: one of them is enough. */
  readonly rules: readonly string[];
  /** Rules that rightly say something else about the same words. */
  readonly also?: readonly string[];
  /** What kind of paper it is put into. */
  readonly into?: 'declaration' | 'self-evaluation';
  readonly wordings: readonly Wording[];
}

export interface Wording {
  readonly told: string;
  readonly put: (plan: Plan) => Injected | undefined;
}

export interface Injected {
  readonly plan: Plan;
  /** Last year's paper, where the defect is told by comparing. */
  readonly previous?: Plan;
  /** JSON pointers below which the finding has to stand. */
  readonly places: readonly string[];
}

export type LineWords = readonly [level2: string, level3: string, target: string, more?: Partial<Indicator>];

/** A plan with another first project. */
export const withProject = (plan: Plan, change: (project: Project) => Partial<Project>): Plan => ({
  ...plan,
  projects: plan.projects.map((project, i) => (i === 0 ? { ...project, ...change(project) } : project)),
});

/** One or more lines, added to the first project's table; where its lines have weights, the heaviest gives the new ones one point each. */
export function lines(...words: readonly LineWords[]): Wording {
  return {
    told: words.map(([level2, level3, target]) => `${level2} ${level3} ${target}`).join(' | '),
    put: (plan) => {
      const old = plan.projects[0]?.indicators ?? [];
      const made = words.map(([level2, level3, target, more]) =>
        line(level2, level3, target, asOthers(old, level2, more)),
      );
      return {
        plan: withProject(plan, () => ({ indicators: [...lightened(old, made.length), ...made] })),
        places: made.map((_, i) => `/projects/0/indicators/${old.length + i}`),
      };
    },
  };
}

/** What the other lines of the table have, the new one has too. */
function asOthers(old: readonly Indicator[], level2: string, more: Partial<Indicator> = {}): Partial<Indicator> {
  const like = old.find((one) => level2Of(one.level2) === level2Of(level2));
  return {
    ...(like && { level1: like.level1 }),
    ...(old.every((one) => one.description) && { description: '' }),
    ...(old.some((one) => one.weight) && { weight: '1' }),
    ...more,
  };
}

function lightened(old: readonly Indicator[], by: number): readonly Indicator[] {
  const heaviest = Math.max(...old.map((one) => Number(one.weight ?? 0)));
  const at = old.findIndex((one) => Number(one.weight ?? 0) === heaviest);
  return heaviest > by ? old.map((one, i) => (i === at ? { ...one, weight: String(heaviest - by) } : one)) : old;
}

/** A change of the first project. */
export const project = (told: string, change: (project: Project) => Partial<Project> | undefined): Wording => ({
  told,
  put: (plan) => {
    const first = plan.projects[0];
    const changed = first && change(first);
    return changed && { plan: withProject(plan, () => changed), places: ['/projects/0'] };
  },
});

/** A change of the paper as a whole. */
export const paper = (told: string, change: (plan: Plan) => Partial<Plan> | undefined): Wording => ({
  told,
  put: (plan) => {
    const changed = change(plan);
    return changed && { plan: { ...plan, ...changed }, places: [''] };
  },
});

/** The first project with another sentence behind its goals. */
export const goal = (sentence: string): Wording =>
  project(sentence, (one) => ({
    goals: [...one.goals.slice(0, -1), `${(one.goals.at(-1) ?? '').replace(/[。；;]?$/, '。')}${sentence}`],
  }));
