import type { Indicator, Plan, PrintedAmount } from '../model/plan.ts';
import { type BindingName, bindings } from './bindings/binding.ts';
import type { Frame } from './bindings/frame.ts';
import { framesOf } from './bindings/list.ts';
import type { Form } from './form.ts';
import { layOut } from './lay-out.ts';
import { ownerOf, type ValueOwner } from './value-owner.ts';

/** A value of the plan that the form has no place for, or that paper cannot hold. */
export interface LostValue {
  /** What it is ("project.purpose"). */
  readonly binding: BindingName;
  /** The printed label, for values that the model keeps by their label. */
  readonly label?: string;
  /** Whose it is, as a person calls it: the project's or indicator's name; "" for the paper as a whole. */
  readonly owner: string;
  readonly text: string;
  /**
   * no-place: the form has no cell for it. unread: the amount could not be read in the source, and the cell stays empty.
   * filled-from-above: an empty level cell below a filled one is read as the one above, on every paper of this kind.
   * cut-at-sign: the title of a division is taken to end at a colon or full stop inside it, because its goal may stand on the same line.
   */
  readonly why: 'no-place' | 'unread' | 'filled-from-above' | 'cut-at-sign';
  /** True when nothing of the element is printed: this value names it, and its other values are lost with it. */
  readonly whole?: boolean;
}

/** The values that elements of the plan are called by. */
const IDENTITIES: ReadonlySet<BindingName> = new Set([
  'project.name',
  'indicator.level3',
  'midterm.level3',
  'division.title',
  'work.item',
  'cost.name',
  'summary.name',
  'execution.label',
]);

/** Values that are kept by their printed label: each label is a value of its own. */
const LABELS: Partial<Readonly<Record<BindingName, (frame: Frame) => readonly string[]>>> = {
  'project.further': ({ project }) => (project?.further ?? []).map(({ label }) => label),
  'indicator.further': ({ indicator }) => Object.keys(indicator?.further ?? {}),
  'midterm.further': ({ midterm }) => Object.keys(midterm?.further ?? {}),
  'indicator.likelihood': ({ indicator }) => (indicator?.likelihood ?? '').split('、').filter(Boolean),
};

/** Made of other values, which are accounted for themselves. */
const COMPOSED: Partial<Readonly<Record<BindingName, readonly BindingName[]>>> = {
  'division.heading': ['division.title'],
  'project.codeAndName': ['project.code', 'project.name'],
  'project.departmentAndCode': ['project.department'],
  'indicator.target.operator': [],
  'indicator.target.value': ['indicator.target'],
  'indicator.target.unit': [],
  'midterm.target.operator': [],
  'midterm.target.value': ['midterm.target'],
  'midterm.target.unit': [],
};

/** A list of special funds that is made of the projects says nothing that the projects do not say. */
const isRepeated = (binding: BindingName, frame: Frame): boolean =>
  binding.startsWith('summary.') ? !frame.summaryLine : binding === 'plan.summary.total' && !frame.plan.summary;

/**
 * What would be lost if the plan were written with this form: every value that is not put on the paper. Empty when the form has a
 * place for all. A form of scope "project" is laid out for each project.
 */
export function lostValues(form: Form, plan: Plan): LostValue[] {
  // A review judges goals and does not carry them.
  if (form.needs === 'review') return [];
  const accounts = new Accounts();
  const frames: readonly Frame[] = form.scope === 'project' ? framesOf('projects', { plan }) : [{ plan }];
  for (const frame of frames) layOut(form, frame, (binding, within, label) => accounts.printed(binding, within, label));
  const missing = everyFrame(plan).flatMap((frame) =>
    (Object.keys(bindings) as BindingName[])
      .filter((binding) => COMPOSED[binding] === undefined)
      .flatMap((binding) => accounts.missing(binding, frame)),
  );
  return [...missing, ...unreadAmounts(plan), ...emptyLevels(plan, accounts), ...cutTitles(plan, accounts)];
}

/** Which values of which elements were printed. */
class Accounts {
  readonly #printed = new Map<object, Set<string>>();
  /** Elements of which nothing was printed and that were reported as a whole. */
  readonly #wholly = new Set<object>();

  printed(binding: BindingName, frame: Frame, label: string | undefined): void {
    for (const one of COMPOSED[binding] ?? [binding]) this.#add(one, frame, label);
    if (binding === 'pair.level1')
      for (const one of [frame.indicator, frame.midterm]) if (one) this.#mark(one, 'indicator.level1');
    // 主管部门 is the department of the paper where the project names none of its own.
    const isDepartment = binding === 'project.department' || binding === 'project.departmentAndCode';
    if (isDepartment && (frame.project?.department ?? frame.plan.department.name) === frame.plan.department.name) {
      this.#mark(frame.plan, 'plan.department.name');
      if (binding === 'project.departmentAndCode') this.#mark(frame.plan, 'plan.department.code');
    }
  }

  /** The values behind a binding that were not printed; counts them as seen, so that each is said once. */
  missing(binding: BindingName, frame: Frame): LostValue[] {
    const owner = ownerOf(binding, frame);
    if (!owner || isRepeated(binding, frame) || this.#printed.get(owner.element)?.has(owner.field)) return [];
    if (this.#isSaidElsewhere(binding, frame)) return [];
    if (this.#isUnseen(owner.element, frame)) return this.#whole(binding, frame, owner);
    const labels = LABELS[binding]?.(frame);
    const lost = (labels ?? [undefined]).flatMap((label): LostValue[] => {
      if (label !== undefined && this.has(owner.element, owner.field, label)) return [];
      const value = bindings[binding] as (frame: Frame, label?: string) => string;
      const text = binding.endsWith('.likelihood') && label !== undefined ? label : value(frame, label);
      if (text === '') return [];
      return [{ binding, ...(label === undefined ? {} : { label }), owner: owner.name, text, why: 'no-place' }];
    });
    this.#mark(owner.element, owner.field);
    return lost;
  }

  /** Nothing of the element was printed, or of the project around it; the paper itself is always seen. */
  #isUnseen(element: object, { plan, project, safeguard }: Frame): boolean {
    if (element === plan || safeguard !== undefined) return false;
    return !this.#printed.has(element) || (project !== undefined && !this.#printed.has(project));
  }

  #whole(binding: BindingName, frame: Frame, { element, name }: ValueOwner): LostValue[] {
    const isInside = frame.project !== undefined && frame.project !== element && !this.#printed.has(frame.project);
    if (isInside || !IDENTITIES.has(binding) || this.#wholly.has(element)) return [];
    this.#wholly.add(element);
    const value: (frame: Frame) => string = bindings[binding];
    return [{ binding, owner: name, text: value(frame), why: 'no-place', whole: true }];
  }

  /** What a form shows for a field that the plan does not have, or prints in another cell already. */
  #isSaidElsewhere(binding: BindingName, { plan, project }: Frame): boolean {
    if (binding === 'project.department') {
      const own = project?.department;
      return own === undefined || (own === plan.department.name && this.has(plan, 'plan.department.name'));
    }
    if (binding === 'project.unit')
      return project?.unit === plan.department.name && this.has(plan, 'plan.department.name');
    const step = /^funding\.(\d)/.exec(binding)?.[1];
    if (step !== undefined) return project?.fundingPlan[Number(step) - 1] === undefined;
    const head = /^project\.amounts\.(total|fiscal|other)$/.exec(binding)?.[1] as
      | 'total'
      | 'fiscal'
      | 'other'
      | undefined;
    if (head === undefined) return false;
    return (project?.execution ?? []).some(
      (line) =>
        line.kind === head && (line.initial || line.adjusted) === project?.amounts[head] && this.#printed.has(line),
    );
  }

  has(element: object, field: string, label?: string): boolean {
    const fields = this.#printed.get(element);
    if (label === undefined) return fields?.has(field) ?? false;
    // A form asks for the last part of a label that the paper printed under a side label ("项目基本情况 · 2.项目…").
    return (fields?.has(`${field}:${label}`) || fields?.has(`${field}:${label.split(' · ').at(-1)}`)) ?? false;
  }

  #add(binding: BindingName, frame: Frame, label: string | undefined): void {
    const owner = ownerOf(binding, frame);
    if (!owner) return;
    const byLabel = label !== undefined && LABELS[binding] !== undefined;
    this.#mark(owner.element, byLabel ? `${owner.field}:${label}` : owner.field);
  }

  #mark(element: object, field: string): void {
    this.#printed.set(element, (this.#printed.get(element) ?? new Set()).add(field));
  }
}

/** Frames that together show every element of the plan once. */
function everyFrame(plan: Plan): Frame[] {
  const whole: Frame = { plan };
  const projects = framesOf('projects', whole);
  const lines = (plan.summary?.lines ?? []).map((summaryLine): Frame => ({ plan, summaryLine }));
  return [
    whole,
    ...(['divisions', 'safeguards', 'workPlan', 'annual', 'midterm'] as const).flatMap((list) => framesOf(list, whole)),
    ...lines,
    ...(plan.execution ?? []).map((execution): Frame => ({ plan, execution })),
    ...projects.flatMap((frame) => [
      frame,
      ...(['annual', 'midterm', 'costLines'] as const).flatMap((list) => framesOf(list, frame)),
      ...(frame.project?.execution ?? []).map((execution): Frame => ({ ...frame, execution })),
    ]),
  ];
}

/** Amounts that the source printed and nobody could read: the written form has an empty cell there. */
function unreadAmounts(plan: Plan): LostValue[] {
  const of = (binding: BindingName, owner: string, amount: PrintedAmount | undefined): LostValue[] =>
    amount === null ? [{ binding, owner, text: '', why: 'unread' }] : [];
  return [
    ...of('plan.budget.total', '', plan.budget?.total),
    ...of('plan.budget.generalPublic', '', plan.budget?.generalPublic),
    ...of('plan.budget.governmentFund', '', plan.budget?.governmentFund),
    ...of('plan.budget.other', '', plan.budget?.other),
    ...of('plan.budget.basic', '', plan.budget?.basic),
    ...of('plan.budget.project', '', plan.budget?.project),
    ...plan.projects.flatMap(({ name, amounts, midtermAmounts, costLines }) => [
      ...of('project.amounts.total', name, amounts.total),
      ...of('project.amounts.fiscal', name, amounts.fiscal),
      ...of('project.amounts.other', name, amounts.other),
      ...of('project.midtermAmounts.total', name, midtermAmounts?.total),
      ...of('project.midtermAmounts.fiscal', name, midtermAmounts?.fiscal),
      ...of('project.midtermAmounts.other', name, midtermAmounts?.other),
      ...costLines.flatMap((line) => of('cost.amount', `${name} › ${line.name}`, line.amount)),
    ]),
  ];
}

function cutTitles({ divisions }: Plan, accounts: Accounts): LostValue[] {
  return divisions
    .filter((division) => accounts.has(division, 'division.title') && /[：:。]/.test(division.title))
    .map(({ title }) => ({ binding: 'division.title', owner: title, text: title, why: 'cut-at-sign' }));
}

/** Level cells that are empty below a filled one. */
function emptyLevels(plan: Plan, accounts: Accounts): LostValue[] {
  const within = (owner: string, indicators: readonly Indicator[]): LostValue[] =>
    (['annual', 'midterm'] as const).flatMap((horizon) => {
      const lines = indicators.filter((one) => one.horizon === horizon);
      return lines.flatMap((one, index): LostValue[] => {
        const above = lines[index - 1];
        if (!above || !accounts.has(one, 'indicator.level3')) return [];
        const level1 = one.level1 === '' && above.level1 !== '';
        const level2 = one.level2 === '' && above.level2 !== '' && one.level1 === above.level1;
        if (!level1 && !level2) return [];
        const binding = level1 ? 'indicator.level1' : 'indicator.level2';
        const text = level1 ? above.level1 : above.level2;
        return [{ binding, owner: [owner, one.level3].filter(Boolean).join(' › '), text, why: 'filled-from-above' }];
      });
    });
  return [...within('', plan.indicators), ...plan.projects.flatMap(({ name, indicators }) => within(name, indicators))];
}
