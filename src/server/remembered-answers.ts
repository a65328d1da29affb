/** Makes something of a value that a service remembers once, and forgets it with the value. */
export function onceFor<V extends object, T>(make: (value: V) => T): (value: V) => T {
  const known = new WeakMap<V, { readonly made: T }>();
  return (value) => {
    const entry = known.get(value) ?? { made: make(value) };
    known.set(value, entry);
    return entry.made;
  };
}

/** The JSON of an answer that is given again and again as the very same value: written when it is first asked for. */
export const jsonOnce = onceFor((value: object) => new TextEncoder().encode(JSON.stringify(value)));
