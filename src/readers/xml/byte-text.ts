/**
 * UTF-8 as a string of one character for each byte ("latin1"): half the memory of the decoded text and several times as fast to
 * make and to search. ASCII is the same in both.
 */
const NOT_ASCII = /[^\x00-\x7f]/;

/** Whether a text is the same as its bytes. */
export function isAscii(text: string): boolean {
  return !NOT_ASCII.test(text);
}

/** The text that such a string stands for. */
export function textOfBytes(bytes: string): string {
  return isAscii(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A text as such a string. */
export function bytesOfText(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}
