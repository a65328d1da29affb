import type { Bilingual } from '#contract/words.ts';

type Message = Bilingual | ((...values: never[]) => Bilingual);

/** A feature's texts: a text, or a function from values to a text. Says at compile time when a language is missing. */
export function messages<const M extends Readonly<Record<string, Message>>>(texts: M): M {
  return texts;
}
