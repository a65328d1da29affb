import type { Indicator, Plan, Project } from '../../model/plan.ts';

/**
 * A plan as the beginning of another year's: projects, goals, indicators, targets and money stay; what was achieved, scored and spent goes,
 * and with it where everything stood in a paper that is not this year's. Years inside sentences stay: the check shows the stale ones.
 */
export function moveToYear(plan: Plan, fiscalYear: number): Plan {
  const { execution, outcome, printedTotal, printedGrade, summary, places, ...kept } = plan;
  return {
    ...kept,
    source: { file: '', sha256: '', format: 'unknown' },
    fiscalYear,
    divisions: plan.divisions.map(({ at, targets, ...division }) => ({
      ...division,
      targets: targets.map(({ at: _, ...target }) => target),
    })),
    ...(plan.budget && { budget: withoutPlaces(plan.budget) }),
    workPlan: plan.workPlan.map(({ at, ...item }) => item),
    indicators: plan.indicators.map(moveIndicator),
    projects: plan.projects.map(moveProject),
    messages: [],
  };
}

function moveProject(project: Project): Project {
  const { execution, outcome, printedTotal, printedGrade, places, at, midtermAmounts, ...kept } = project;
  return {
    ...kept,
    amounts: withoutPlaces(project.amounts),
    ...(midtermAmounts && { midtermAmounts: withoutPlaces(midtermAmounts) }),
    fundingPlan: project.fundingPlan.map(({ at: _, ...step }) => step),
    indicators: project.indicators.map(moveIndicator),
    costLines: project.costLines.map(({ at: _, ...line }) => line),
    ...(project.further && { further: project.further.map(({ at: _, ...line }) => line) }),
  };
}

function moveIndicator(indicator: Indicator): Indicator {
  const { actual, score, reason, forecast, likelihood, places, toConfirm, at, ...kept } = indicator;
  return { ...kept, at: {} };
}

function withoutPlaces<T extends { readonly places?: unknown; readonly at?: unknown }>(
  value: T,
): Omit<T, 'places' | 'at'> {
  const { places, at, ...kept } = value;
  return kept;
}
