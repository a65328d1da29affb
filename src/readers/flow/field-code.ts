import { raiseNumber } from '../../base/superscript.ts';
import { symbolCharacter } from './symbol-fonts.ts';

const SYMBOL = /^\s*SYMBOL\s+(0x[0-9a-f]+|\d+)\b(.*)$/is;
const EQUATION = /^\s*EQ\s+(.*)$/is;
/** A switch of an equation with its options, and what stands in its brackets, in which no other switch is left. */
const INNERMOST =
  /\\([a-z])((?:\s*\\(?:ac|al|ar|ad|up|di|do|fo|ba|co\d*|hs\d*|vs\d*|in|su|pr|fc|vc|bc|lc|rc|le|ri|to|bo)\s*-?[\d.]*)*)\s*\(([^()\\]*)\)/i;
/** Longer codes nobody writes by hand. */
const LONGEST_CODE = 1000;
const RING = /^[○〇◯]$/;

/**
 * What Word shows for the code of a field without a result (ECMA-376 17.16.5): SYMBOL is a character, EQ an old equation, with which
 * Chinese papers make circled numbers, fractions and powers. "" for every other kind.
 */
export function shownByCode(code: string): string {
  if (code.length > LONGEST_CODE) return '';
  const [, number, settings = ''] = SYMBOL.exec(code) ?? [];
  if (number !== undefined) return symbol(Number(number), settings);
  return equation(EQUATION.exec(code)?.[1] ?? '');
}

function symbol(code: number, settings: string): string {
  if (!(code > 0 && code <= 0xffff)) return '';
  const font = /\\f\s*"?([^"\\]+)"?/i.exec(settings)?.[1]?.trim() ?? '';
  return symbolCharacter(font, code) ?? String.fromCharCode(code);
}

function equation(code: string): string {
  let text = code.trim();
  for (let found = INNERMOST.exec(text); found; found = INNERMOST.exec(text)) {
    const [all, kind = '', options = '', inner = ''] = found;
    text =
      text.slice(0, found.index) +
      shown(kind.toLowerCase(), options, inner.split(/[,;，；]/)) +
      text.slice(found.index + all.length);
  }
  return text.includes('\\') ? '' : text;
}

function shown(kind: string, options: string, parts: readonly string[]): string {
  const words = parts.map((part) => part.trim());
  const last = words.at(-1) ?? '';
  if (kind === 'f') return words.join('/');
  if (kind === 'r') return `√${last}`;
  if (kind === 's') return /up/i.test(options) ? raiseNumber(last) : last;
  if (kind !== 'o') return words.join('');
  const inRing = words.find((word) => !RING.test(word)) ?? last;
  return words.some((word) => RING.test(word)) ? circled(inRing) : last;
}

/** ① to ⑳ for their numbers. */
function circled(text: string): string {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : text;
}
