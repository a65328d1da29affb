import { identityOf, nameOf } from '../plans/plan-differences.ts';

/** What people call the place a pointer into a plan leads to, by the names of what it passes: "劳务派遣人员经费 › 培训人次". */
export function labelAt(root: unknown, pointer: string): string {
  const names: string[] = [];
  let value = root;
  for (const step of stepsOf(pointer)) {
    value = childOf(value, step);
    const name = nameOf(value);
    if (name !== undefined) names.push(name);
  }
  return names.join(' › ');
}

/**
 * Where a line of an earlier version stands in a later one: projects and indicators are found by what they are called, anything else by its
 * place. Undefined where it is gone.
 */
export function followPointer(earlier: unknown, later: unknown, pointer: string): string | undefined {
  let [old, now]: unknown[] = [earlier, later];
  const path: string[] = [];
  for (const step of stepsOf(pointer)) {
    const next = Array.isArray(old) && Array.isArray(now) ? sameIn(old, now, Number(step)) : step;
    [old, now] = [childOf(old, step), next === undefined ? undefined : childOf(now, next)];
    if (next === undefined || now === undefined) return undefined;
    path.push(`/${next}`);
  }
  return path.join('');
}

/** Whether a JSON pointer (RFC 6901) leads to something. */
export function hasPointer(root: unknown, pointer: string): boolean {
  return followPointer(root, root, pointer) !== undefined && (pointer === '' || pointer.startsWith('/'));
}

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function childOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** The place of the same item in the later list: of several that are called the same, the one that is the same in the row. */
function sameIn(earlier: readonly unknown[], later: readonly unknown[], at: number): string | undefined {
  const identity = identityOf(earlier[at]);
  if (identity === undefined) return at in later ? String(at) : undefined;
  const before = earlier.slice(0, at).filter((item) => identityOf(item) === identity).length;
  const same = [...later.keys()].filter((index) => identityOf(later[index]) === identity);
  const found = same[before] ?? renamed(earlier, later, at);
  return found === undefined ? undefined : String(found);
}

/** A line that was renamed in its place, with nothing else of its old or its new name on the other side. */
function renamed(earlier: readonly unknown[], later: readonly unknown[], at: number): number | undefined {
  const now = identityOf(later[at]);
  const wasThere = earlier.some((item) => identityOf(item) === now);
  return earlier.length === later.length && now !== undefined && !wasThere ? at : undefined;
}
