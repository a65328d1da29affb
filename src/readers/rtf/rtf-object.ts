import type { RtfTokenizer } from './rtf-tokenizer.ts';

/** What an object's group holds (RTF 1.9.1, "Objects"). */
export interface RtfObject {
  /** Its data, undefined where it has none. */
  readonly data: Buffer | undefined;
  /** Whether the group's end was found. */
  readonly ended: boolean;
}

/** From behind "\object" to the end of its group; the picture that stands for the object is left out with it. */
export function readRtfObject(tokens: RtfTokenizer): RtfObject {
  let data: Buffer | undefined;
  for (let depth = 1; depth > 0; ) {
    const token = tokens.next();
    if (token === 'eof') return { data, ended: false };
    if (token === 'open') depth++;
    else if (token === 'close') depth--;
    else if (token === 'word' && tokens.word === 'objdata') data = fromDigits(tokens.readPlain());
    else if (token === 'word' && tokens.word === 'bin') tokens.skipBytes(tokens.parameter ?? 0);
  }
  return { data, ended: true };
}

/** What is no digit stands between them to break lines. */
const fromDigits = (text: Buffer): Buffer => Buffer.from(text.toString('latin1').replace(/[^\da-f]+/gi, ''), 'hex');
