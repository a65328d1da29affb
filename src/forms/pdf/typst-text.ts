import { FONTS } from '../paper.ts';

/** A text as Typst content: everything inside is a string literal, so nothing of it is ever taken for markup. */
export function content(text: string, perLine = Number.POSITIVE_INFINITY): string {
  const lines = text.split('\n').map((line) =>
    wordsOf(line, perLine)
      .map((word) => `#text(${literal(word)})`)
      .join(BREAK),
  );
  return `[${lines.join('#linebreak()')}]`;
}

/** A place where a line may end, of no visible width and without a character of its own. */
const BREAK = '#h(0.001pt)';

/** A line as it stands, or in pieces where it holds a code or number wider than the cell, which no rule of the language breaks. */
function wordsOf(line: string, perLine: number): string[] {
  // Capitals and digits are wider than half a Chinese character.
  const longest = Math.max(2, Math.floor(perLine * 0.7));
  const pieces = line.replace(new RegExp(`[\\x21-\\x7e]{${longest + 1},}`, 'g'), (word) =>
    (word.match(new RegExp(`.{1,${longest}}`, 'g')) ?? [word]).join('\u0000'),
  );
  return pieces.split('\u0000');
}

/** A Typst string literal (only backslash and quote mean something in it). */
export function literal(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}

/**
 * Where the signs come from that a typeface has not, "☑" and "₂": the other one of ours, then those that the typesetter brings along. Never the
 * machine's own, which would print differently elsewhere.
 */
const FALLBACKS = ['Noto Serif SC', 'Noto Sans SC', 'Libertinus Serif', 'New Computer Modern Math', 'DejaVu Sans Mono'];

/** Typeface and size of a role, as arguments. */
export function fontOf(role: keyof typeof FONTS): string {
  const { embedded, size } = FONTS[role];
  const families = [embedded, ...FALLBACKS.filter((family) => family !== embedded)];
  return `font: (${families.map(literal).join(', ')}), fallback: false, size: ${size}pt`;
}
