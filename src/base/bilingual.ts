/** A text a person reads, in Chinese first and in English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

/** Several texts as one, sentence behind sentence. */
export const joinTexts = (texts: readonly Bilingual[]): Bilingual => ({
  zh: texts.map(({ zh }) => zh).join(' '),
  en: texts.map(({ en }) => en).join(' '),
});
