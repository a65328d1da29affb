import type { Bilingual } from '../base/bilingual.ts';
import type { Indicator, Plan, Project } from '../model/plan.ts';
import type { PlanText } from './plan-texts.ts';
import type { IndicatorView, ProjectView } from './plan-view.ts';
import type { FindingDraft, NotCheckedDraft } from './rule.ts';

/** What a rule says of one place: what is wrong and what to do. */
export interface Words {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

type IndicatorField =
  | 'level3'
  | 'description'
  | 'target'
  | 'basis'
  | 'weight'
  | 'actual'
  | 'score'
  | 'reason'
  | 'level2';

/** A finding about one field of an indicator; its words are the excerpt. */
export function onIndicator(view: IndicatorView, field: IndicatorField, words: Words): FindingDraft {
  const { indicator, pointer, label } = view;
  return {
    subject: `${pointer}/${field}`,
    label,
    at: indicator.places?.[field] ?? indicator.at,
    excerpt: printed(indicator, field),
    ...words,
  };
}

/** What the field's cell says. */
function printed(indicator: Indicator, field: IndicatorField): string {
  return field === 'target' ? indicator.target.text : (indicator[field] ?? '');
}

/** A finding about a project or, with a path below it ("goals/0"), about a part of it. */
export function onProject(view: ProjectView, path: string, words: Words, excerpt?: string): FindingDraft {
  const place = placeIn(view.project, path);
  return {
    subject: path === '' ? view.pointer : `${view.pointer}/${path}`,
    label: view.label,
    ...(place && { at: place }),
    ...(excerpt !== undefined && { excerpt }),
    ...words,
  };
}

/** The nearest known place: of the very field, of its first part, of the project. */
function placeIn(project: Project, path: string): Project['at'] {
  const field = path.split('/')[0] ?? '';
  return (
    project.places?.[path] ??
    project.places?.[field] ??
    (field === 'amounts' ? project.amounts.places?.[path.split('/')[1] ?? ''] : undefined) ??
    (field === 'costLines' || field === 'further' || field === 'execution'
      ? project[field]?.[Number(path.split('/')[1])]?.at
      : undefined) ??
    (field === 'fundingPlan' ? project.fundingPlan.find((step) => step.at)?.at : undefined) ??
    project.at
  );
}

/** What could not be checked about a project, and why. */
export function projectNotChecked(view: ProjectView, path: string, notChecked: Bilingual): NotCheckedDraft {
  const place = placeIn(view.project, path);
  return {
    subject: path === '' ? view.pointer : `${view.pointer}/${path}`,
    label: view.label,
    ...(place && { at: place }),
    notChecked,
  };
}

/** What could not be checked about the paper as a whole, and why. */
export function planNotChecked(notChecked: Bilingual): NotCheckedDraft {
  return { subject: '', label: '全部项目', notChecked };
}

/**
 * An absent part of a project: a finding where the form is known to have that part, and not checked where no layout claimed the paper,
 * for then the reading may have missed it.
 */
export function onAbsentPart(
  plan: Plan,
  view: ProjectView,
  path: string,
  words: Words,
): FindingDraft | NotCheckedDraft {
  if (isOfListWithout(plan, view, path))
    return projectNotChecked(view, path, {
      zh: '这份清单没有列出这一栏，不能断定项目没有填写。',
      en: 'This list has no column for this part; whether the project states it elsewhere is not known.',
    });
  if (plan.layout !== 'general') return onProject(view, path, words);
  return projectNotChecked(view, path, {
    zh: '表式不在已知范围内，没有读到这一部分，不能断定原件没有填写。',
    en: 'The form is of no known layout; that this part was not read does not prove that the paper lacks it.',
  });
}

/** Whether a project stands in a list, a row or several each, in which no project says a part: the list has no column for it. */
function isOfListWithout(plan: Plan, { project }: ProjectView, path: string): boolean {
  if (project.places !== undefined || (path !== 'amounts' && path !== 'goals')) return false;
  const listed = plan.projects.filter(
    ({ places, at }) => places === undefined && at?.table === project.at?.table && at?.sheet === project.at?.sheet,
  );
  const says = (one: Project): boolean => (path === 'goals' ? one.goals.length > 0 : one.amounts.total !== undefined);
  return listed.length > 1 && !listed.some(says);
}

/** What could not be checked about one field of an indicator, and why. */
export function indicatorNotChecked(
  view: IndicatorView,
  field: IndicatorField,
  notChecked: Bilingual,
): NotCheckedDraft {
  return {
    subject: `${view.pointer}/${field}`,
    label: view.label,
    at: view.indicator.places?.[field] ?? view.indicator.at,
    notChecked,
  };
}

/** A finding about words of the paper; the words meant are the excerpt. */
export function onText({ subject, label, at }: PlanText, excerpt: string, words: Words): FindingDraft {
  return { subject, label, ...(at && { at }), excerpt, ...words };
}
