import type { ExecutionLine, Indicator, Plan, Project } from '../../src/model/plan.ts';

/** One value of a plan by its place in it, with the names under which `lostValues` would speak of it. */
export interface PlanValue {
  readonly path: string;
  readonly binding: string;
  readonly owner: string;
  readonly text: string;
}

/** Every value of a plan as text. Absent, empty and unreadable are "": on paper all of them are an empty cell. */
export function planValues(plan: Plan): PlanValue[] {
  const of = (path: string, owner: string) => (binding: string, text: string | null | undefined) => ({
    path: `${path}${binding}`,
    binding,
    owner,
    text: text ?? '',
  });
  const whole = of('', '');
  const { budget } = plan;
  return [
    whole('plan.department.name', plan.department.name),
    whole('plan.department.code', plan.department.code),
    whole('plan.fiscalYear', plan.fiscalYear === undefined ? '' : String(plan.fiscalYear)),
    whole('plan.overallGoal', plan.overallGoal),
    whole('plan.duties', plan.duties),
    whole('plan.outcome', plan.outcome),
    whole('plan.printedTotal', plan.printedTotal),
    ...(['total', 'generalPublic', 'governmentFund', 'other', 'basic', 'project'] as const).map((head) =>
      whole(`plan.budget.${head}`, budget?.[head]),
    ),
    ...plan.divisions.flatMap(({ title, goal }, index) => {
      const own = of(`divisions[${index}]`, title);
      return [own('division.title', title), own('division.goal', goal)];
    }),
    ...plan.safeguards.map((text, index) => of(`safeguards[${index}]`, '')('safeguard', text)),
    ...plan.workPlan.flatMap(({ item, unit, goal }, index) => {
      const own = of(`workPlan[${index}]`, item);
      return [own('work.item', item), own('work.unit', unit), own('work.goal', goal)];
    }),
    ...indicatorValues('', '', plan.indicators),
    ...executionValues('', '', plan.execution ?? []),
    ...(plan.summary?.lines ?? []).flatMap((line, index) => {
      const own = of(`summary[${index}]`, line.name);
      return [
        own('summary.name', line.name),
        own('summary.amount', line.amount),
        own('summary.midtermGoal', line.midtermGoal),
        own('summary.annualGoal', line.annualGoal),
      ];
    }),
    ...plan.projects.flatMap((project, index) => projectValues(project, `projects[${index}].`)),
  ];
}

function projectValues(project: Project, path: string): PlanValue[] {
  const own = (binding: string, text: string | null | undefined) => ({
    path: path + binding,
    binding,
    owner: project.name,
    text: text ?? '',
  });
  return [
    own('project.name', project.name),
    own('project.code', project.code),
    own('project.unit', project.unit),
    own('project.nature', project.nature),
    own('project.period', project.period),
    own('project.purpose', project.purpose),
    own('project.goals', project.goals.join('\n')),
    own('project.midtermGoals', project.midtermGoals.join('\n')),
    own('project.outcome', project.outcome),
    own('project.printedTotal', project.printedTotal),
    ...(['total', 'fiscal', 'other'] as const).flatMap((head) => [
      own(`project.amounts.${head}`, project.amounts[head]),
      own(`project.midtermAmounts.${head}`, project.midtermAmounts?.[head]),
    ]),
    own('project.costTotal', project.costTotal),
    ...project.fundingPlan.flatMap(({ by, value }, index) => [
      own(`funding.${index + 1}.by`, by),
      own(`funding.${index + 1}.value`, value),
    ]),
    ...project.costLines.flatMap((line, index) => {
      const owner = `${project.name} › ${line.name}`;
      return [
        { path: `${path}costLines[${index}].name`, binding: 'cost.name', owner, text: line.name },
        { path: `${path}costLines[${index}].amount`, binding: 'cost.amount', owner, text: line.amount ?? '' },
        { path: `${path}costLines[${index}].formula`, binding: 'cost.formula', owner, text: line.formula ?? '' },
      ];
    }),
    ...indicatorValues(path, project.name, project.indicators),
    ...executionValues(path, project.name, project.execution ?? []),
  ];
}

const INDICATOR_FIELDS = [
  'description',
  'basis',
  'weight',
  'actual',
  'score',
  'reason',
  'forecast',
  'likelihood',
] as const;

function indicatorValues(path: string, owner: string, indicators: readonly Indicator[]): PlanValue[] {
  return (['annual', 'midterm'] as const).flatMap((horizon) =>
    indicators
      .filter((one) => one.horizon === horizon)
      .flatMap((one, index) => {
        const group = horizon === 'annual' ? 'indicator' : 'midterm';
        const own = (field: string, text: string | null | undefined): PlanValue => ({
          path: `${path}${horizon}[${index}].${field}`,
          binding: `${group}.${field}`,
          owner: [owner, one.level3].filter(Boolean).join(' › '),
          text: text ?? '',
        });
        return [
          own('level1', one.level1),
          own('level2', one.level2),
          own('level3', one.level3),
          own('target', one.target.text),
          ...INDICATOR_FIELDS.map((field) => own(field, one[field])),
        ];
      }),
  );
}

const EXECUTION_FIELDS = ['initial', 'adjusted', 'executed', 'forecast', 'weight', 'rate', 'score', 'reason'] as const;

function executionValues(path: string, owner: string, lines: readonly ExecutionLine[]): PlanValue[] {
  return lines.flatMap((line) =>
    EXECUTION_FIELDS.map((field) => ({
      path: `${path}execution[${line.kind}].${field}`,
      binding: `execution.${field}`,
      owner: [owner, line.label].filter(Boolean).join(' › '),
      text: line[field] ?? '',
    })),
  );
}
