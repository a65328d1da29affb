import type { Plan } from '../../model/plan.ts';

/** One value that two versions of a plan differ in; absent on the side where it is not there. */
export interface PlanDifference {
  /** Where it stands in the later version (in the earlier, where it is gone), as a JSON pointer. */
  readonly subject: string;
  /** What people call the project and the line: "劳务派遣人员经费 › 培训人次"; which field of it, `subject` says. */
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
}

/** What a value belongs to: a line of an indicator table, a project, or the paper as a whole. */
export interface PlanThing {
  readonly thing: 'paper' | 'project' | 'indicator';
  /** The same in two versions for what is the same project or indicator. */
  readonly key: string;
  readonly subject: string;
  readonly label: string;
}

export interface PlanLeaf {
  readonly subject: string;
  readonly label: string;
  readonly value: string;
  readonly of: PlanThing;
}

/** Where things stand on the page, and what reading made of the text, are no content of the plan. */
const LEFT_OUT = new Set(['at', 'places', 'messages', 'source', 'schema', 'layout']);
/** Of a target the words say everything. */
const TARGET_TEXT = 'text';

/**
 * The values that differ, in the order of the later version, then what is gone. Projects are matched by code, else by name; indicators by
 * class and name; anything else by its place, so that a line put in between does not make every later one differ.
 */
export function planDifferences(before: Plan, after: Plan): PlanDifference[] {
  const [earlier, later] = [leavesOf(before), leavesOf(after)];
  const changed = [...later].flatMap(([key, leaf]): PlanDifference[] => {
    const old = earlier.get(key);
    if (old?.value === leaf.value) return [];
    const { subject, label, value } = leaf;
    return [{ subject, label, ...(old && { before: old.value }), after: value }];
  });
  const gone = [...earlier].flatMap(([key, { subject, label, value }]): PlanDifference[] =>
    later.has(key) ? [] : [{ subject, label, before: value }],
  );
  return [...changed, ...gone];
}

/** Every value of a plan by a key that stays the same when lines move. */
export function leavesOf(plan: Plan): Map<string, PlanLeaf> {
  const leaves = new Map<string, PlanLeaf>();
  const paper: PlanThing = { thing: 'paper', key: '', subject: '', label: '' };
  walk(plan, { key: '', subject: '', label: [], of: paper }, leaves);
  return leaves;
}

interface Position {
  readonly key: string;
  readonly subject: string;
  readonly label: readonly string[];
  readonly of: PlanThing;
}

function walk(value: unknown, position: Position, leaves: Map<string, PlanLeaf>): void {
  if (Array.isArray(value)) walkList(value, position, leaves);
  else if (typeof value === 'object' && value !== null) walkFields(value, position, leaves);
  else {
    const { key, subject, label, of } = position;
    leaves.set(key, { subject, label: label.join(' › '), value: value === null ? '' : String(value), of });
  }
}

function walkFields(value: object, position: Position, leaves: Map<string, PlanLeaf>): void {
  for (const [name, child] of Object.entries(value)) {
    if (LEFT_OUT.has(name) || child === undefined) continue;
    if (name === 'target' && hasText(child)) walk(child[TARGET_TEXT], below(position, name), leaves);
    else walk(child, below(position, name), leaves);
  }
}

function hasText(value: unknown): value is { readonly [TARGET_TEXT]: string } {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, TARGET_TEXT) === 'string';
}

function walkList(list: readonly unknown[], position: Position, leaves: Map<string, PlanLeaf>): void {
  const seen = new Map<string, number>();
  list.forEach((item, index) => {
    const name = identityOf(item) ?? String(index);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const place = {
      ...below(position, String(index), nameOf(item) ?? String(index + 1)),
      key: `${position.key}/${name}#${count}`,
    };
    walk(item, { ...place, of: thingAt(place) }, leaves);
  });
}

/** An item of a list that is a project or an indicator is a thing of its own; any other belongs to the thing around it. */
function thingAt({ key, subject, label, of }: Position): PlanThing {
  const thing = /\/(projects|indicators)\/\d+$/.exec(subject)?.[1];
  if (thing === undefined) return of;
  return { thing: thing === 'projects' ? 'project' : 'indicator', key, subject, label: label.join(' › ') };
}

/** An item of a list adds what it is called; a field adds nothing. */
function below({ key, subject, label, of }: Position, step: string, name?: string): Position {
  const names = name === undefined ? label : [...label, name];
  return { key: `${key}/${step}`, subject: `${subject}/${step}`, label: names, of };
}

/** What makes a project or an indicator the same one in two versions. */
export function identityOf(item: unknown): string | undefined {
  const name = nameOf(item);
  if (name === undefined) return undefined;
  const field = (key: string): string => String(Reflect.get(item as object, key) ?? '');
  return field('code') || [field('horizon'), field('level1'), field('level2'), name].join('|');
}

/** What people call an item of a list of the plan; undefined where it has no name. */
export function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  for (const key of ['level3', 'name', 'title', 'item', 'label']) {
    const value: unknown = Reflect.get(item, key);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
