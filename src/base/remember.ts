/** Papers of a long run must not pile up in what is remembered. */
const MOST_REMEMBERED = 4000;

/**
 * A pure function of a text that remembers its last few thousand answers: papers print the same labels, headers and names again and again. When there
 * are too many, those go that were not asked for lately.
 */
export function remember<T>(compute: (text: string) => T, most = MOST_REMEMBERED): (text: string) => T {
  let lately = new Map<string, Answer<T>>();
  let before = new Map<string, Answer<T>>();
  return (text) => {
    const known = lately.get(text);
    if (known) return known.value;
    const found = before.get(text) ?? { value: compute(text) };
    if (lately.size >= most / 2) {
      before = lately;
      lately = new Map();
    }
    lately.set(text, found);
    return found.value;
  };
}

/** An answer may be undefined. */
interface Answer<T> {
  readonly value: T;
}
