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
  const shown = withWholePercents(line.words.flatMap((word) => word.symbols));
  let text = '';
  let lastEdge: number | undefined;
  for (const word of line.words) {
    const gap = lastEdge === undefined ? 0 : word.bbox.x0 - lastEdge;
    if (text !== '') text += gap > COLUMN_GAP * height ? columnSeparator : ' ';
    for (const symbol of word.symbols) text += shown.get(symbol) ?? '';
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
 * What each symbol stands for. "100%" is often read as "1009%", "100%6" or "100%o": one ring of the sign as a character of its own; the
 * two then have the room of one sign, not of two characters. Where both rings were read ("10096"), one reaches into the other.
 */
function withWholePercents(symbols: readonly RecognisedSymbol[]): ReadonlyMap<RecognisedSymbol, string> {
  const digits = symbols.filter((symbol) => DIGIT.test(symbol.text));
  const digit = digits.length > 1 ? medianWidth(digits) : 0;
  const shown = new Map(symbols.map((symbol) => [symbol, symbol.text]));
  symbols.forEach((symbol, index) => {
    const [before, after] = [symbols[index - 1], symbols[index + 1]];
    if (symbol.text === '9' && after?.text === '6' && after.bbox.x0 + 1 < symbol.bbox.x1) {
      shown.set(symbol, '%').delete(after);
      return;
    }
    if (symbol.text !== '%') return;
    const room = PERCENT_WIDTH * (digit || DIGIT_SHAPE * (symbol.bbox.y1 - symbol.bbox.y0));
    if (before?.text === '9' && symbol.bbox.x1 - before.bbox.x0 < room) shown.delete(before);
    if (after && /^[6o0OpP]$/.test(after.text) && after.bbox.x1 - symbol.bbox.x0 < room) shown.delete(after);
  });
  return shown;
}

function medianWidth(symbols: readonly RecognisedSymbol[]): number {
  const widths = symbols.map((symbol) => symbol.bbox.x1 - symbol.bbox.x0).sort((a, b) => a - b);
  return widths[widths.length >> 1] ?? 0;
}
