/** Where in a text something stands: UTF-16 units from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where an excerpt stands in a text, whatever white space lies between their characters (papers cut words by the line width).
 * Undefined when it does not stand there; an excerpt without any character stands nowhere.
 */
export function findExcerpt(text: string, excerpt: string | undefined): Span | undefined {
  const wanted = (excerpt ?? '').replace(/\s+/g, '');
  if (wanted === '') return undefined;
  const places: number[] = [];
  let bare = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (/\s/.test(unit)) continue;
    places.push(at);
    bare += unit;
  }
  const found = bare.indexOf(wanted);
  const start = places[found];
  const last = places[found + wanted.length - 1];
  return found < 0 || start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}
