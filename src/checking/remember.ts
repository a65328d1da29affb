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
