import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { Bilingual, Language } from '#contract/words.ts';

const STORED = 'mingji.language';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

/** The language chosen in this browser; Chinese where none was. */
function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh';
}

/** Holds the language of everything below, and tells browser and screen reader about it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(STORED, next);
    setLanguage(next);
  }, []);
  const value = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The chosen language, and how to choose another. */
export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('useLanguage: there is no LanguageProvider around this component');
  return choice;
}

/** Gives a text in the chosen language: `const t = useText(); t(words.save)`. */
export function useText(): (text: Bilingual) => string {
  const { language } = useLanguage();
  return useCallback((text: Bilingual) => text[language], [language]);
}
