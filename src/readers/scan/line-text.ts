import type { Ink } from './bitmap.ts';
import { readOperator } from './read-operator.ts';
import type { RecognisedLine, RecognisedSymbol } from './recogniser.ts';

const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f]';
const SPACE_BESIDE_CJK = new RegExp(`(?<=${CJK}) +| +(?=${CJK})`, 'g');
/** A gap between words as wide as so many line heights separates columns. */
const COLUMN_GAP = 1.9;
const DIGIT = /^\d$/;
/** What a comparison sign before a number is read as. */
const LIKE_OPERATOR = /^[三≥≤><=＝＞＜之多乏乡云二Zz»«]$/;

/** A line's words as text: no spaces beside Chinese characters, `columnSeparator` at wide gaps, signs and per cents looked at again. */
export function lineText(line: RecognisedLine, ink: Ink, columnSeparator: string): string {
  const height = line.bbox.y1 - line.bbox.y0;
  const symbols = withCheckedSigns(
    line.words.flatMap((word) => word.symbols),
    ink,
  );
  let text = '';
  let index = 0;
  let lastEdge: number | undefined;
  for (const word of line.words) {
    const gap = lastEdge === undefined ? 0 : word.bbox.x0 - lastEdge;
    if (text !== '') text += gap > COLUMN_GAP * height ? columnSeparator : ' ';
    for (const _symbol of word.symbols) text += symbols[index++] ?? '';
    lastEdge = word.bbox.x1;
  }
  return text
    .replace(SPACE_BESIDE_CJK, '')
    .replace(/(\d) +(?=[\d%.])/g, '$1')
    .trim();
}

/** The line's confidence, 0 to 1: the mean of its words', by their length. */
export function lineConfidence(line: RecognisedLine): number {
  const length = line.words.reduce((sum, word) => sum + word.text.length, 0);
  if (length === 0) return 0;
  return line.words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / length / 100;
}

function withCheckedSigns(symbols: readonly RecognisedSymbol[], ink: Ink): string[] {
  const texts = symbols.map((symbol) => symbol.text);
  const width = medianWidth(symbols.filter((symbol) => DIGIT.test(symbol.text)));
  symbols.forEach((symbol, index) => {
    const next = symbols[index + 1];
    if (LIKE_OPERATOR.test(symbol.text) && next && DIGIT.test(next.text)) {
      texts[index] = readOperator(ink, symbol.bbox) ?? symbol.text;
    }
    if (isFirstHalfOfPercent(symbol, next, width)) texts[index] = '';
    if (isTailOfPercent(symbols[index - 1], symbol, width)) texts[index] = '';
  });
  return texts;
}

function medianWidth(symbols: readonly RecognisedSymbol[]): number {
  const widths = symbols.map((symbol) => symbol.bbox.x1 - symbol.bbox.x0).sort((a, b) => a - b);
  return widths[widths.length >> 1] ?? 0;
}

/** "100%" is often read as "1009%": the sign's first ring as a 9. The two then have the room of one sign, not of digit and sign. */
function isFirstHalfOfPercent(symbol: RecognisedSymbol, next: RecognisedSymbol | undefined, digit: number): boolean {
  if (symbol.text !== '9' || next?.text !== '%' || digit === 0) return false;
  return next.bbox.x1 - symbol.bbox.x0 < 2.3 * digit;
}

/** … or as "100%6" and "100%o": the second ring once more. */
function isTailOfPercent(before: RecognisedSymbol | undefined, symbol: RecognisedSymbol, digit: number): boolean {
  if (before?.text !== '%' || !/^[6o0O]$/.test(symbol.text)) return false;
  return symbol.bbox.x1 - before.bbox.x0 < 2.3 * digit;
}
