/** The memory is bounded: papers of a long run must not pile up in it. */
const MOST_REMEMBERED = 4000;

/** A pure function of a text that remembers its last few thousand answers: the same names are looked at by many rules. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined || known.has(text)) return old as T;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = compute(text);
    known.set(text, found);
    return found;
  };
}

/**
 * A pure function of an immutable object that remembers its answers for the two objects it saw last: a plan and last year's. Not a
 * WeakMap, because V8's frequent small collections keep everything that a WeakMap of long standing holds: the papers of a batch
 * would pile up until the next large one.
 */
export function rememberLast<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  let last: { readonly key: K; readonly value: T } | undefined;
  let before: typeof last;
  return (key) => {
    if (last?.key === key) return last.value;
    const next = before?.key === key ? before : { key, value: compute(key) };
    before = last;
    last = next;
    return next.value;
  };
}
