const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2011\u2028\u2029\ufeff]/;

/**
 * A paragraph's words as the model wants them: line ends are "\n", control characters, soft hyphens, byte order marks and
 * zero-width spaces are gone, the hyphen that does not break is a hyphen. Tabs and every other space stay as they are.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\ufeff]/g, '')
    .replaceAll('\u2011', '-');
}
