import { wholeCharacters } from './whole-characters.ts';

const UNCLEAN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2011\u2028\u2029\u2e80-\u2fd5\uf900-\ufad9\ufb00-\ufb06\ufeff]/;

/**
 * A paragraph's words as the model wants them: line ends are "\n", control characters, soft hyphens, byte order marks and
 * zero-width spaces are gone, the hyphen that does not break is a hyphen, radicals are characters. Tabs and every other space stay as they are.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return wholeCharacters(text)
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\ufeff]/g, '')
    .replaceAll('\u2011', '-');
}
