import type { Bilingual } from '#contract/words.ts';
import { useText } from '../lib/language/language.tsx';

/** A text that the server gives in both languages, in the chosen one. */
export function BilingualText({ text }: { readonly text: Bilingual }) {
  return useText()(text);
}
