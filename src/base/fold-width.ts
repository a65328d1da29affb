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

const FOLDABLE = /[\u00a0\u2002\u2003\u2009\u200b\u2212\u3000\u3008\u3009\u066a≦≧═⩽⩾﹐-﹫\ufeff\uff01-\uff5e]/;
const EACH_FOLDABLE = new RegExp(FOLDABLE, 'g');

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return LOOK_ALIKES.get(character) ?? character;
}

/**
 * Full-width letters, digits and signs as half-width ones, and the look-alikes of operators and % as the plain sign ("≧９５﹪" is
 * "≥95%"). Length and positions stay; Chinese punctuation without an ASCII twin (、。《》) stays. Unlike NFKC it leaves ㎡, ① and ½ alone.
 */
export function foldWidth(text: string): string {
  return FOLDABLE.test(text) ? text.replace(EACH_FOLDABLE, foldCharacter) : text;
}
