import type { Plan } from '../model/plan.ts';
import { type BindingName, bindings } from './bindings/binding.ts';
import type { Frame } from './bindings/frame.ts';
import { framesOf } from './bindings/list.ts';
import type { Form } from './form.ts';
import { layOut } from './lay-out.ts';

/** A value of the plan that the form has no place for. */
export interface LostValue {
  /** What it is ("project.purpose"). */
  readonly binding: BindingName;
  /** Whose it is, as a person calls it: the project's or indicator's name; "" for the paper as a whole. */
  readonly owner: string;
  readonly text: string;
}

/**
 * What would be lost if the plan were written with this form: every value that is not put on the paper. Empty when the form has a
 * place for all. A form of scope "project" is laid out for each project.
 */
export function lostValues(form: Form, plan: Plan): LostValue[] {
  const accounted = new Map<object, Set<string>>();
  const account = (owner: object, binding: BindingName): void => {
    accounted.set(owner, (accounted.get(owner) ?? new Set()).add(fieldOf(binding)));
  };
  const frames: readonly Frame[] = form.scope === 'project' ? framesOf('projects', { plan }) : [{ plan }];
  for (const frame of frames) {
    layOut(form, frame, (binding, within) => {
      if (binding === 'pair.level1')
        for (const one of [within.indicator, within.midterm]) if (one) account(one, 'indicator.level1');
      const owner = ownerOf(binding, within);
      if (owner) account(owner, binding);
    });
  }
  return everyFrame(plan).flatMap((frame) =>
    (Object.keys(bindings) as BindingName[]).flatMap((binding): LostValue[] => {
      const owner = ownerOf(binding, frame);
      if (!owner || accounted.get(owner)?.has(fieldOf(binding))) return [];
      account(owner, binding);
      const text = bindings[binding](frame);
      return text === '' ? [] : [{ binding, owner: nameOf(binding, frame), text }];
    }),
  );
}

/** Frames that together show every element of the plan once. */
function everyFrame(plan: Plan): Frame[] {
  const whole: Frame = { plan };
  const projects = framesOf('projects', whole);
  return [
    whole,
    ...(['divisions', 'workPlan', 'summaryLines', 'annual', 'midterm'] as const).flatMap((list) =>
      framesOf(list, whole),
    ),
    ...(plan.execution ?? []).map((execution): Frame => ({ plan, execution })),
    ...projects.flatMap((frame) => [
      frame,
      ...(['annual', 'midterm', 'costLines'] as const).flatMap((list) => framesOf(list, frame)),
      ...(frame.project?.execution ?? []).map((execution): Frame => ({ ...frame, execution })),
    ]),
  ];
}

/** The element of the plan that a value belongs to; undefined when the frame holds none. */
function ownerOf(binding: BindingName, frame: Frame): object | undefined {
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

/** An annual and a midterm indicator are both indicators: one form prints them in two blocks, another in one. */
const fieldOf = (binding: BindingName): string => binding.replace(/^(indicator|midterm)\./, 'indicator.');

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
