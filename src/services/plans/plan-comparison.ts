import type { Plan } from '../../model/plan.ts';
import { leavesOf, type PlanLeaf, type PlanThing } from './plan-differences.ts';

/** One value on both sides; absent on the side where it is not there. */
export interface ComparedField {
  /** Below the thing, with dots: "target", "amounts.total". */
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** A project, an indicator or the paper as a whole, on both sides. */
export interface ComparedRow {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly thing: PlanThing['thing'];
  readonly label: string;
  readonly subjectBefore?: string;
  readonly subjectAfter?: string;
  readonly fields: readonly ComparedField[];
}

/**
 * Two plans side by side, in the order of the later; what is gone stands behind what it stood behind. The year itself is no difference:
 * plans of two years differ in it always.
 */
export function comparePlans(before: Plan, after: Plan): ComparedRow[] {
  const [earlier, later] = [thingsOf(before), thingsOf(after)];
  const order = [...later.keys()];
  let last = '';
  for (const key of earlier.keys()) {
    if (!later.has(key)) order.splice(order.indexOf(last) + 1, 0, key);
    last = key;
  }
  return order.map((key) => rowOf(earlier.get(key), later.get(key)));
}

interface Thing extends PlanThing {
  readonly values: Map<string, string>;
}

function thingsOf(plan: Plan): Map<string, Thing> {
  const things = new Map<string, Thing>();
  for (const [key, leaf] of leavesOf(plan)) {
    if (key === '/fiscalYear') continue;
    const known = things.get(leaf.of.key);
    const thing = known ?? { ...leaf.of, values: new Map<string, string>() };
    if (!known) things.set(leaf.of.key, thing);
    thing.values.set(fieldName(leaf), leaf.value);
  }
  return things;
}

const fieldName = ({ subject, of }: PlanLeaf): string =>
  subject
    .slice(of.subject.length + 1)
    .replace(/^target\/text$/, 'target')
    .replaceAll('/', '.');

function rowOf(before: Thing | undefined, after: Thing | undefined): ComparedRow {
  const known = after ?? before;
  if (!known) throw new Error('comparePlans: a row that is on neither side');
  const names = new Set([...(after?.values.keys() ?? []), ...(before?.values.keys() ?? [])]);
  const fields = [...names].map((name): ComparedField => {
    const [old, now] = [before?.values.get(name), after?.values.get(name)];
    return { name, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) };
  });
  const differs = fields.some((field) => field.before !== field.after);
  return {
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : differs ? 'changed' : 'same',
    thing: known.thing,
    label: known.label,
    ...(before && { subjectBefore: before.subject }),
    ...(after && { subjectAfter: after.subject }),
    fields,
  };
}
