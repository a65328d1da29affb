import type { BindingName } from './bindings/binding.ts';
import type { Frame } from './bindings/frame.ts';

/** The element of the plan that a value belongs to, which field of it the value is, and how a person calls the element. */
export interface ValueOwner {
  readonly element: object;
  /** An annual and a midterm indicator are both indicators: one form prints them in two blocks, another in one. */
  readonly field: string;
  readonly name: string;
}

/** A list of special funds that is made of projects prints these fields of theirs. */
const SUMMARY_OF_PROJECT: Readonly<Record<string, string>> = {
  'summary.name': 'project.name',
  'summary.amount': 'project.amounts.total',
  'summary.midtermGoal': 'project.midtermGoals',
  'summary.annualGoal': 'project.goals',
};

/** Safeguards are plain texts: each is told by its place in the plan's list. */
const safeguards = new WeakMap<object, object[]>();

function safeguardOf({ plan, number = 1 }: Frame): object {
  const known = safeguards.get(plan) ?? plan.safeguards.map(() => ({}));
  safeguards.set(plan, known);
  return known[number - 1] ?? plan;
}

/** Whose value a binding gives in a frame; undefined for what belongs to the form itself, such as numbers and units. */
export function ownerOf(binding: BindingName, frame: Frame): ValueOwner | undefined {
  if (binding in SUMMARY_OF_PROJECT && !frame.summaryLine) {
    const { project } = frame;
    return project && { element: project, field: SUMMARY_OF_PROJECT[binding] ?? binding, name: project.name };
  }
  const element = elementOf(binding, frame);
  if (!element) return undefined;
  return { element, field: binding.replace(/^midterm\./, 'indicator.'), name: nameOf(binding, frame) };
}

function elementOf(binding: BindingName, frame: Frame): object | undefined {
  switch (binding.split('.')[0]) {
    case 'plan':
      return frame.plan;
    case 'project':
    case 'funding':
      return frame.project;
    case 'indicator':
      return frame.indicator;
    case 'midterm':
      return frame.midterm;
    case 'division':
      return frame.division;
    case 'safeguard':
      return frame.safeguard === undefined ? undefined : safeguardOf(frame);
    case 'work':
      return frame.work;
    case 'cost':
      return frame.costLine;
    case 'summary':
      return frame.summaryLine;
    case 'execution':
      return frame.execution;
    default:
      return undefined;
  }
}

function nameOf(binding: BindingName, frame: Frame): string {
  if (binding.startsWith('plan.')) return '';
  const own = frame.indicator ?? frame.midterm;
  const names = {
    indicator: own?.level3,
    midterm: own?.level3,
    division: frame.division?.title,
    work: frame.work?.item,
    cost: frame.costLine?.name,
    summary: frame.summaryLine?.name,
    execution: frame.execution?.label,
  };
  const element = names[binding.split('.')[0] as keyof typeof names];
  return [frame.project?.name, element].filter(Boolean).join(' › ');
}
