// East Asian Wide and Fullwidth ranges of Unicode Standard Annex #11 as far as terminals draw them two columns wide.
const WIDE =
  /[ᄀ-ᅟ⌚⌛⏩-⏬⺀-〾ぁ-㏿㐀-䶿一-꓏ꥠ-ꥼ가-힣豈-﫿︐-︙︰-﹫＀-｠￠-￦]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{M}|[\u200b-\u200f\u2060\ufeff]/u;

/** How many terminal columns a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Plain ASCII and the common Han characters, nearly all of every paper, are told without the tables. */
function characterWidth(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0x20 && code < 0x7f) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The text cut to at most `columns`, with "…" where something was cut. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let width = 0;
  let cut = '';
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns - 1) break;
    cut += character;
  }
  return `${cut}…`;
}

/** The text with spaces behind it up to `columns`. */
export function padToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** The text with spaces before it up to `columns`. */
export function padLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text))) + text;
}
