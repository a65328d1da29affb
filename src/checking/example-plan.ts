// Builds the small plans of the rules' examples: invented places, the wording of real papers.
import { emptyPlan } from '../model/empty-plan.ts';
import { level2Of, parentOf } from '../model/indicator-class.ts';
import type { Indicator, Plan, Project } from '../model/plan.ts';
import type { Target } from '../model/target.ts';
import { parseTarget } from '../model/target-grammar/parse-target.ts';

const LEVEL1_NAMES = { output: '产出指标', cost: '成本指标', benefit: '效益指标', satisfaction: '满意度指标' } as const;

/**
 * One indicator line: level 2 and 3 as printed and the target cell's text; level 1 follows from level 2 unless it is given. The target is parsed
 * when somebody first looks at it: every process that checks loads all examples and uses none.
 */
export function line(level2: string, level3: string, target: string, more: Partial<Indicator> = {}): Indicator {
  const known = level2Of(level2);
  let parsed: Target | undefined;
  return {
    horizon: 'annual',
    level1: known ? LEVEL1_NAMES[parentOf(known)] : '产出指标',
    level2,
    level3,
    get target() {
      parsed ??= parseTarget(target);
      return parsed;
    },
    at: {},
    ...more,
  };
}

/** A project of 10万元 with nothing wrong in it but what is given. */
export function exampleProject(more: Partial<Project> = {}): Project {
  return {
    name: '农村公路养护经费',
    amounts: { total: '100000', fiscal: '100000' },
    fundingPlan: [],
    goals: [],
    midtermGoals: [],
    indicators: [],
    costLines: [],
    ...more,
  };
}

/** A paper of 云川县交通运输局 for 2025. */
export function examplePlan(more: Partial<Plan> = {}): Plan {
  return {
    ...emptyPlan({ file: 'example.txt', sha256: '', format: 'text' }, 'hebei'),
    department: { name: '云川县交通运输局' },
    fiscalYear: 2025,
    ...more,
  };
}

/** A paper with one project of these indicators. */
export function planWith(...indicators: readonly Indicator[]): Plan {
  return examplePlan({ projects: [exampleProject({ indicators })] });
}

/** A paper with one project, given by what matters of it. */
export function planOf(project: Partial<Project>, more: Partial<Plan> = {}): Plan {
  return examplePlan({ projects: [exampleProject(project)], ...more });
}
