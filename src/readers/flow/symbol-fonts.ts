/**
 * Characters of Microsoft's symbol fonts, which have no letters at their code points: what a reader sees, by font and byte.
 * Only what papers of offices hold (boxes, ticks, bullets, comparison signs, circled numbers); anything else stays as it is.
 */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  112: '□',
  113: '□',
  114: '□',
  116: '◆',
  117: '◆',
  118: '◆',
  119: '◆',
  128: '⓪',
  159: '•',
  161: '○',
  167: '▪',
  168: '□',
  171: '★',
  181: '☆',
  216: '➢',
  224: '→',
  223: '←',
  225: '↑',
  226: '↓',
  240: '⇨',
  251: '×',
  252: '√',
  253: '☒',
  254: '☑',
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '×',
  80: '√',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  42: '□',
  163: '□',
  162: '■',
  151: '●',
  152: '●',
  153: '○',
};
const WINGDINGS_3: Readonly<Record<number, string>> = { 112: '▲', 113: '▼', 117: '◀', 118: '▶' };
const WEBDINGS: Readonly<Record<number, string>> = { 97: '√', 99: '□', 103: '■', 110: '●' };
const SYMBOL: Readonly<Record<number, string>> = {
  34: '∀',
  36: '∃',
  45: '−',
  68: 'Δ',
  83: 'Σ',
  87: 'Ω',
  97: 'α',
  98: 'β',
  103: 'γ',
  109: 'μ',
  112: 'π',
  115: 'σ',
  163: '≤',
  165: '∞',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  214: '√',
  229: '∑',
};

const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  'wingdings 3': WINGDINGS_3,
  webdings: WEBDINGS,
  symbol: SYMBOL,
};

/** Whether text in this font is a row of symbols and not of letters. */
export function isSymbolFont(font: string): boolean {
  return Object.hasOwn(FONTS, font.toLowerCase());
}

/**
 * The character that a code of a symbol font shows; the code may stand as the byte or in the private use area (0xF000 + byte,
 * ECMA-376 17.3.3.30). Wingdings 0x81–0x95 are circled numbers. Undefined for another font or an unlisted code.
 */
export function symbolCharacter(font: string, code: number): string | undefined {
  const name = font.toLowerCase();
  const table = Object.hasOwn(FONTS, name) ? FONTS[name] : undefined;
  if (!table) return undefined;
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (name === 'wingdings' && byte >= 0x81 && byte <= 0x8a) return String.fromCodePoint(0x2460 + byte - 0x81);
  if (name === 'wingdings' && byte >= 0x8c && byte <= 0x95) return String.fromCodePoint(0x2776 + byte - 0x8c);
  return table[byte];
}

/**
 * Text set in a symbol font: each character of the private use area is shown as its symbol, and where `letters` are set in it too, each
 * of them (an "R" in Wingdings 2 is ☑); all else stays.
 */
export function symbolText(font: string, text: string, letters = false): string {
  const shown = letters ? /[\u0021-\u007e\u00a1-\u00ff\uf020-\uf0ff]/g : /[\uf020-\uf0ff]/g;
  return text.replace(shown, (character) => symbolCharacter(font, character.charCodeAt(0)) ?? character);
}
