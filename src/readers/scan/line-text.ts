import type { RecognisedLine, RecognisedSymbol } from './recogniser.ts';

const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f]';
const SPACE_BESIDE_CJK = new RegExp(`(?<=${CJK}) +| +(?=${CJK})`, 'g');
const SPACE_IN_NUMBER = /(\d) +(?=[\d%.])/g;
/** A gap between words as wide as so many line heights separates columns. */
const COLUMN_GAP = 1.9;
const DIGIT = /^\d$/;
/** A per cent sign alone takes less room than so many digits, a digit and a per cent sign more. */
const PERCENT_WIDTH = 2.3;
/** A digit's width by its height, where there are no others to measure. */
const DIGIT_SHAPE = 0.6;

/** A line's words as text: no spaces beside Chinese characters, `columnSeparator` at wide gaps, per cent signs looked at again. */
export function lineText(line: RecognisedLine, columnSeparator: string): string {
  const height = line.bbox.y1 - line.bbox.y0;
  const kept = withoutHalvesOfPercent(line.words.flatMap((word) => word.symbols));
  let text = '';
  let lastEdge: number | undefined;
  for (const word of line.words) {
    const gap = lastEdge === undefined ? 0 : word.bbox.x0 - lastEdge;
    if (text !== '') text += gap > COLUMN_GAP * height ? columnSeparator : ' ';
    for (const symbol of word.symbols) if (kept.has(symbol)) text += symbol.text;
    lastEdge = word.bbox.x1;
  }
  return text.replace(SPACE_BESIDE_CJK, '').replace(SPACE_IN_NUMBER, '$1').trim();
}

/** The line's confidence, 0 to 1: the mean of its words', by their length. */
export function lineConfidence(line: RecognisedLine): number {
  const length = line.words.reduce((sum, word) => sum + word.text.length, 0);
  if (length === 0) return 0;
  return line.words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / length / 100;
}

/**
 * "100%" is often read as "1009%", "100%6" or "100%o": one ring of the sign as a character of its own. The two then have the room of
 * one sign, not of two characters.
 */
function withoutHalvesOfPercent(symbols: readonly RecognisedSymbol[]): ReadonlySet<RecognisedSymbol> {
  const digits = symbols.filter((symbol) => DIGIT.test(symbol.text));
  const digit = digits.length > 1 ? medianWidth(digits) : 0;
  const kept = new Set(symbols);
  symbols.forEach((symbol, index) => {
    if (symbol.text !== '%') return;
    const [before, after] = [symbols[index - 1], symbols[index + 1]];
    const room = PERCENT_WIDTH * (digit || DIGIT_SHAPE * (symbol.bbox.y1 - symbol.bbox.y0));
    if (before?.text === '9' && symbol.bbox.x1 - before.bbox.x0 < room) kept.delete(before);
    if (after && /^[6o0OpP]$/.test(after.text) && after.bbox.x1 - symbol.bbox.x0 < room) kept.delete(after);
  });
  return kept;
}

function medianWidth(symbols: readonly RecognisedSymbol[]): number {
  const widths = symbols.map((symbol) => symbol.bbox.x1 - symbol.bbox.x0).sort((a, b) => a - b);
  return widths[widths.length >> 1] ?? 0;
}
