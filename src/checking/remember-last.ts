const forgetters: (() => void)[] = [];

/**
 * A pure function of an immutable object that remembers its answers for the two objects it saw last, a plan and last year's, until
 * `forgetLast`. Not a WeakMap, because V8's frequent small collections keep everything that a WeakMap of long standing holds.
 */
export function rememberLast<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  let last: { readonly key: K; readonly value: T } | undefined;
  let before: typeof last;
  forgetters.push(() => {
    last = undefined;
    before = undefined;
  });
  return (key) => {
    if (last?.key === key) return last.value;
    const next = before?.key === key ? before : { key, value: compute(key) };
    before = last;
    last = next;
    return next.value;
  };
}

/**
 * Forgets all objects of `rememberLast`: a paper that is done with and still remembered outlives V8's small collections, and the papers of a
 * batch would pile up until a large one.
 */
export function forgetLast(): void {
  for (const forget of forgetters) forget();
}
