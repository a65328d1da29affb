/** One piece of a number format's section (ECMA-376 18.8.31). */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** A digit: "0" always, "#" when there is one, "?" or a space. */
  | { readonly kind: 'digit'; readonly mark: string }
  | { readonly kind: 'point' }
  | { readonly kind: 'percent' }
  /** "E+" or "E-", then digits of the exponent. */
  | { readonly kind: 'exponent'; readonly sign: string }
  | { readonly kind: 'slash' }
  | { readonly kind: 'general' }
  /** The cell's own text. */
  | { readonly kind: 'text' }
  /** Letters of a date or time, in lower case ("yyyy", "m", "[h]", "aaa", "am/pm", "上午/下午", ".00" of seconds). */
  | { readonly kind: 'date'; readonly letters: string };

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** "[>=10000]" */
  readonly condition?: { readonly operator: string; readonly limit: number };
  /** Whether digits of the whole part are grouped by three, and by how many thousands the number is divided. */
  readonly groups: boolean;
  readonly thousands: number;
  readonly isDate: boolean;
  /** [DBNum1] 一二三, [DBNum2] 壹贰叁: 1 or 2; 0 for ordinary digits. */
  readonly chineseDigits: number;
}

const TOKEN = new RegExp(
  [
    '"([^"]*)"?', // 1: quoted text
    '[\\\\!](.)', // 2: one escaped character; "!" is the Chinese version's backslash
    '_.|\\*.', // the width of a character, a filler: nothing that is text
    '\\[(h+|m+|s+)\\]', // 3: elapsed time
    '\\[([^\\]]*)\\]', // 4: colour, condition, locale, DBNum
    '(General|G/通用格式)', // 5
    '(AM/PM|A/P|上午/下午)', // 6
    '([Ee][+-])(?=[0#?])', // 7
    '(y+|m+|d+|h+|s+|a{3,4}|e+|b+|g+)', // 8: date letters
    '([0#?])', // 9
    '([.,%/@])', // 10
    '(.)', // 11: anything else stands for itself
  ].join('|'),
  'gisu',
);

const compiled = new Map<string, readonly FormatSection[]>();

/** The sections of a format code. Never fails: what is no format stands for itself. */
export function compileFormat(code: string): readonly FormatSection[] {
  let sections = compiled.get(code);
  if (!sections) {
    sections = splitSections(code).map(compileSection);
    if (compiled.size > 1000) compiled.clear();
    compiled.set(code, sections);
  }
  return sections;
}

function splitSections(code: string): string[] {
  const pieces = code.match(/(?:"[^"]*"?|[\\!].|\[[^\]]*\]|[^;])+|;/gsu) ?? [];
  const sections = [''];
  for (const piece of pieces) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] = piece;
  }
  return sections;
}

function compileSection(section: string): FormatSection {
  const settings = { chineseDigits: 0, longDate: false } as {
    chineseDigits: number;
    longDate: boolean;
    condition?: { operator: string; limit: number };
  };
  const tokens: FormatToken[] = [];
  let thousands = 0;
  let groups = false;
  for (const match of section.matchAll(TOKEN)) {
    const [, quoted, escaped, elapsed, bracket, general, half, exponent, date, digit, mark, other] = match;
    const literal = quoted ?? escaped ?? other;
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal });
    else if (elapsed) tokens.push({ kind: 'date', letters: `[${elapsed.toLowerCase()}]` });
    else if (bracket !== undefined) tokens.push(...applyBracket(bracket, settings));
    else if (general) tokens.push({ kind: 'general' });
    else if (half ?? date) tokens.push({ kind: 'date', letters: (half ?? date ?? '').toLowerCase() });
    else if (exponent) tokens.push({ kind: 'exponent', sign: exponent.slice(1) });
    else if (digit) tokens.push({ kind: 'digit', mark: digit });
    else if (mark === ',') {
      const next = section[match.index + 1] ?? '';
      if (!tokens.some((token) => token.kind === 'digit')) tokens.push({ kind: 'literal', text: ',' });
      else if (/[0#?]/.test(next)) groups = true;
      else thousands += 1;
    } else if (mark) tokens.push(markToken(mark));
  }
  const isDate = settings.longDate || tokens.some((token) => token.kind === 'date');
  const shape = {
    tokens: settings.longDate ? longDate() : isDate ? dateTokens(tokens) : tokens,
    groups,
    thousands: isDate ? 0 : thousands,
    isDate,
    chineseDigits: settings.chineseDigits,
  };
  return settings.condition ? { ...shape, condition: settings.condition } : shape;
}

function markToken(mark: string): FormatToken {
  switch (mark) {
    case '.':
      return { kind: 'point' };
    case '%':
      return { kind: 'percent' };
    case '@':
      return { kind: 'text' };
    default:
      return { kind: 'slash' };
  }
}

function applyBracket(
  bracket: string,
  settings: { chineseDigits: number; longDate: boolean; condition?: { operator: string; limit: number } },
): FormatToken[] {
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(bracket);
  const chinese = /^DBNum([12])/i.exec(bracket);
  const currency = /^\$([^-\]]+)(?:-|$)/.exec(bracket);
  if (condition) settings.condition = { operator: condition[1] ?? '=', limit: Number(condition[2]) };
  if (chinese) settings.chineseDigits = Number(chinese[1]);
  if (/^\$-F800/i.test(bracket)) settings.longDate = true;
  return currency ? [{ kind: 'literal', text: currency[1] ?? '' }] : [];
}

/** The system's long date ("[$-F800]…"), as the Chinese version shows it whatever follows. */
function longDate(): FormatToken[] {
  return ['yyyy', '年', 'm', '月', 'd', '日'].map((text) =>
    /[a-z]/.test(text) ? { kind: 'date', letters: text } : { kind: 'literal', text },
  );
}

/** In a date, signs of numbers stand for themselves, except the fraction of seconds; "m" beside hours or seconds is minutes. */
function dateTokens(tokens: readonly FormatToken[]): FormatToken[] {
  const joined: FormatToken[] = [];
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (token.kind === 'point' && next?.kind === 'digit') joined.push({ kind: 'date', letters: '.' });
    else if (token.kind === 'point') joined.push({ kind: 'literal', text: '.' });
    else if (token.kind === 'slash') joined.push({ kind: 'literal', text: '/' });
    else if (token.kind === 'digit') lengthenFraction(joined, token.mark);
    else joined.push(token);
  }
  return joined.map((token, index) => (isMinutes(joined, index) ? { kind: 'date', letters: minutes(token) } : token));
}

function lengthenFraction(joined: FormatToken[], mark: string): void {
  const last = joined.at(-1);
  if (last?.kind === 'date' && last.letters.startsWith('.')) {
    joined[joined.length - 1] = { kind: 'date', letters: `${last.letters}0` };
  } else {
    joined.push({ kind: 'literal', text: mark });
  }
}

function isMinutes(tokens: readonly FormatToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'date' || !/^m{1,2}$/.test(token.letters)) return false;
  const isDate = (candidate: FormatToken) => candidate.kind === 'date' && !/am|上午|a\/p/.test(candidate.letters);
  const before = tokens.slice(0, index).findLast(isDate);
  const after = tokens.slice(index + 1).find(isDate);
  return lettersOf(before).includes('h') || lettersOf(after).includes('s');
}

function lettersOf(token: FormatToken | undefined): string {
  return token?.kind === 'date' ? token.letters : '';
}

function minutes(token: FormatToken): string {
  return lettersOf(token).replaceAll('m', 'i');
}
