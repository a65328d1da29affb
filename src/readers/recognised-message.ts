import type { Bilingual } from '../base/bilingual.ts';
import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';

/** Text was recognised from a picture. `what` begins the sentence: of which part of the file, in English with the verb. */
export function recognisedMessage(what: Bilingual, at?: Place): Message {
  return {
    severity: 'warning',
    code: 'recognised-from-picture',
    text: {
      zh: `${what.zh}，文字由程序识别得出，可能有误。请对照原件逐项确认，特别是 ≥、≤、% 和数字。`,
      en: `${what.en} and may be wrong. Please confirm it against the original, above all ≥, ≤, % and numbers.`,
    },
    ...(at && { at }),
  };
}
