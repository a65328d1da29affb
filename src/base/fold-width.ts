/**
 * Characters that papers use for one another beyond the full-width block: small form variants, look-alike operators. One code unit
 * becomes one code unit, so that places in the folded text are places in the original.
 */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2009', ' '],
  ['\u200b', ' '],
  ['\ufeff', ' '],
  ['﹪', '%'],
  ['٪', '%'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['〉', '>'],
  ['﹥', '>'],
  ['〈', '<'],
  ['﹤', '<'],
  ['﹦', '='],
  ['═', '='],
  ['﹣', '-'],
  ['−', '-'],
  ['﹢', '+'],
  ['﹙', '('],
  ['﹚', ')'],
  ['﹒', '.'],
  ['﹐', ','],
  ['﹔', ';'],
  ['﹕', ':'],
]);

/** What becomes another character: those above, and the full-width block. */
const FOLDABLE = new RegExp(`[\uff01-\uff5e${[...LOOK_ALIKES.keys()].join('')}]`);
const FULL_WIDTH = 0xfee0;

/**
 * Full-width letters, digits and signs as half-width ones, and the look-alikes of operators and % as the plain sign ("≧９５﹪" is
 * "≥95%"). Length and positions stay; Chinese punctuation without an ASCII twin (、。《》) stays. Unlike NFKC it leaves ㎡, ① and ½ alone.
 */
export function foldWidth(text: string): string {
  let at = text.search(FOLDABLE);
  if (at < 0) return text;
  let folded = '';
  let from = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Ideographs stay as they are, and are most of what comes by.
    if (code >= 0x3400 && code <= 0x9fff) continue;
    const isFullWidth = code >= 0xff01 && code <= 0xff5e;
    const plain = isFullWidth ? String.fromCharCode(code - FULL_WIDTH) : LOOK_ALIKES.get(text.charAt(at));
    if (plain === undefined) continue;
    folded += text.slice(from, at) + plain;
    from = at + 1;
  }
  return folded + text.slice(from);
}
