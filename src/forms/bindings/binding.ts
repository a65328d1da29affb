import type { Indicator, PrintedAmount, Project } from '../../model/plan.ts';
import type { Frame } from './frame.ts';
import { printMoney } from './money.ts';

type Binding = (frame: Frame) => string;

const unitOf = (frame: Frame): string => (frame.project ?? frame.plan.projects[0])?.amountUnit ?? '万元';
const money = (amount: Parameters<typeof printMoney>[0], frame: Frame): string => printMoney(amount, unitOf(frame));

const ofProject = (field: (project: Project, frame: Frame) => string | null | undefined): Binding => {
  return (frame) => (frame.project ? (field(frame.project, frame) ?? '') : '');
};
const fromIndicator = (
  which: 'indicator' | 'midterm',
  field: (indicator: Indicator) => string | null | undefined,
): Binding => {
  return (frame) => {
    const indicator = frame[which];
    return indicator ? (field(indicator) ?? '') : '';
  };
};

const further = (one: Indicator): string =>
  Object.entries(one.further ?? {})
    .map(([header, text]) => `${header}：${text}`)
    .join('；');

const indicatorFields = {
  level1: (one: Indicator) => one.level1,
  level2: (one: Indicator) => one.level2,
  level3: (one: Indicator) => one.level3,
  description: (one: Indicator) => one.description,
  target: (one: Indicator) => one.target.text,
  basis: (one: Indicator) => one.basis,
  weight: (one: Indicator) => one.weight,
  actual: (one: Indicator) => one.actual,
  score: (one: Indicator) => one.score,
  reason: (one: Indicator) => one.reason,
  forecast: (one: Indicator) => one.forecast,
  likelihood: (one: Indicator) => one.likelihood,
  further,
} as const;

type Side<P extends string> = Readonly<Record<`${P}.${keyof typeof indicatorFields}`, Binding>>;

function side<P extends 'indicator' | 'midterm'>(prefix: P): Side<P> {
  const entries = Object.entries(indicatorFields).map(([name, field]) => [
    `${prefix}.${name}`,
    fromIndicator(prefix, field),
  ]);
  return Object.fromEntries(entries) as Side<P>;
}

const step = (index: number, field: 'by' | 'value'): Binding => {
  return ({ project }) => {
    const at = project?.fundingPlan[index];
    if (field === 'by') return at?.by ?? ['3月底', '6月底', '10月底', '12月底'][index] ?? '';
    return at?.value ? `${at.value}${at.unit}` : '';
  };
};

function printFurther(amounts: Readonly<Record<string, PrintedAmount>> | undefined, frame: Frame): string {
  return Object.entries(amounts ?? {})
    .map(([label, amount]) => `${label} ${money(amount, frame)}`)
    .join('；');
}

/** Every value that a form can show, by its name. An absent value is "". */
export const bindings = {
  'plan.department.name': ({ plan }) => plan.department.name ?? '',
  'plan.department.code': ({ plan }) => plan.department.code ?? '',
  'plan.fiscalYear': ({ plan }) => (plan.fiscalYear === undefined ? '' : String(plan.fiscalYear)),
  'plan.overallGoal': ({ plan }) => plan.overallGoal ?? '',
  'plan.duties': ({ plan }) => plan.duties ?? '',
  'plan.outcome': ({ plan }) => plan.outcome ?? '',
  'plan.printedTotal': ({ plan }) => plan.printedTotal ?? '',
  'plan.printedGrade': ({ plan }) => plan.printedGrade ?? '',
  'plan.budget.total': (frame) => money(frame.plan.budget?.total, frame),
  'plan.budget.generalPublic': (frame) => money(frame.plan.budget?.generalPublic, frame),
  'plan.budget.governmentFund': (frame) => money(frame.plan.budget?.governmentFund, frame),
  'plan.budget.other': (frame) => money(frame.plan.budget?.other, frame),
  'plan.budget.basic': (frame) => money(frame.plan.budget?.basic, frame),
  'plan.budget.project': (frame) => money(frame.plan.budget?.project, frame),
  'plan.summary.total': (frame) => money(frame.plan.summary?.total, frame),
  'money.unit': unitOf,
  'list.number': ({ number }) => (number === undefined ? '' : String(number)),
  'project.name': ofProject((project) => project.name),
  'project.code': ofProject((project) => project.code),
  'project.unit': ofProject((project) => project.unit),
  'project.department': ofProject((project) => project.department),
  'project.nature': ofProject((project) => project.nature),
  'project.period': ofProject((project) => project.period),
  'project.purpose': ofProject((project) => project.purpose),
  'project.goals': ofProject((project) => project.goals.join('\n')),
  'project.midtermGoals': ofProject((project) => project.midtermGoals.join('\n')),
  'project.outcome': ofProject((project) => project.outcome),
  'project.printedTotal': ofProject((project) => project.printedTotal),
  'project.printedGrade': ofProject((project) => project.printedGrade),
  'project.amounts.total': ofProject((project, frame) => money(project.amounts.total, frame)),
  'project.amounts.fiscal': ofProject((project, frame) => money(project.amounts.fiscal, frame)),
  'project.amounts.other': ofProject((project, frame) => money(project.amounts.other, frame)),
  'project.midtermAmounts.total': ofProject((project, frame) => money(project.midtermAmounts?.total, frame)),
  'project.midtermAmounts.fiscal': ofProject((project, frame) => money(project.midtermAmounts?.fiscal, frame)),
  'project.midtermAmounts.other': ofProject((project, frame) => money(project.midtermAmounts?.other, frame)),
  'project.costTotal': ofProject((project, frame) => money(project.costTotal, frame)),
  'funding.1.by': step(0, 'by'),
  'funding.2.by': step(1, 'by'),
  'funding.3.by': step(2, 'by'),
  'funding.4.by': step(3, 'by'),
  'funding.1.value': step(0, 'value'),
  'funding.2.value': step(1, 'value'),
  'funding.3.value': step(2, 'value'),
  'funding.4.value': step(3, 'value'),
  ...side('indicator'),
  ...side('midterm'),
  // The level 1 that both blocks of a row stand under.
  'pair.level1': ({ indicator, midterm }) => indicator?.level1 ?? midterm?.level1 ?? '',
  // No form has a place for these; they are named so that the loss report can speak of them.
  'project.further': ofProject((project) =>
    (project.further ?? []).map(({ label, value }) => `${label}：${value}`).join('；'),
  ),
  'project.amounts.further': ofProject((project, frame) => printFurther(project.amounts.further, frame)),
  'project.midtermAmounts.further': ofProject((project, frame) => printFurther(project.midtermAmounts?.further, frame)),
  'project.funding.beyond': ofProject((project) =>
    project.fundingPlan
      .slice(4)
      .map(({ by, value, unit }) => `${by} ${value ?? ''}${unit}`)
      .join('；'),
  ),
  'plan.budget.further': (frame) => printFurther(frame.plan.budget?.further, frame),
  'division.title': ({ division }) => division?.title ?? '',
  'division.goal': ({ division }) => division?.goal ?? '',
  safeguard: ({ safeguard }) => safeguard ?? '',
  'work.item': ({ work }) => work?.item ?? '',
  'work.unit': ({ work }) => work?.unit ?? '',
  'work.goal': ({ work }) => work?.goal ?? '',
  'cost.name': ({ costLine }) => costLine?.name ?? '',
  'cost.amount': (frame) => money(frame.costLine?.amount, frame),
  'cost.formula': ({ costLine }) => costLine?.formula ?? '',
  'summary.name': ({ summaryLine }) => summaryLine?.name ?? '',
  'summary.amount': (frame) => money(frame.summaryLine?.amount, frame),
  'summary.midtermGoal': ({ summaryLine }) => summaryLine?.midtermGoal ?? '',
  'summary.annualGoal': ({ summaryLine }) => summaryLine?.annualGoal ?? '',
  'execution.label': ({ execution }) => execution?.label ?? '',
  'execution.initial': (frame) => money(frame.execution?.initial, frame),
  'execution.adjusted': (frame) => money(frame.execution?.adjusted, frame),
  'execution.executed': (frame) => money(frame.execution?.executed, frame),
  'execution.forecast': (frame) => money(frame.execution?.forecast, frame),
  'execution.weight': ({ execution }) => execution?.weight ?? '',
  'execution.rate': ({ execution }) => execution?.rate ?? '',
  'execution.score': ({ execution }) => execution?.score ?? '',
  'execution.reason': ({ execution }) => execution?.reason ?? '',
} as const satisfies Readonly<Record<string, Binding>>;

export type BindingName = keyof typeof bindings;

/** Called for every value that is put on the paper. */
export type Watch = (binding: BindingName, frame: Frame) => void;

/** A template with every binding in braces replaced by its value. */
export function fill(template: string, frame: Frame, watch?: Watch): string {
  return template.replace(/\{([^}]+)\}/g, (_whole, name: string) => {
    const binding: Binding | undefined = bindings[name as BindingName];
    if (!binding) throw new Error(`Form template names {${name}}, which is not in src/forms/bindings/binding.ts.`);
    watch?.(name as BindingName, frame);
    return binding(frame);
  });
}
