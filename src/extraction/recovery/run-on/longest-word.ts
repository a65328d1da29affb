/** No word that tells what stands in run-on text is longer. */
export const LONGEST_WORD = 18;

/** The longest word from a place of a text on that is accepted, between two lengths; undefined where none is. */
export function longestWord(
  text: string,
  at: number,
  shortest: number,
  accept: (word: string) => boolean,
  longest = LONGEST_WORD,
): string | undefined {
  for (let length = Math.min(longest, text.length - at); length >= shortest; length -= 1) {
    const word = text.slice(at, at + length);
    if (accept(word)) return word;
  }
  return undefined;
}
