import { useEffect, useRef } from 'react';
import { useLocation, useMatches } from 'react-router';
import type { Bilingual } from '#contract/words.ts';
import { useText } from '../../lib/language/language.tsx';
import { frameWords } from './words.ts';

/**
 * Names the window after the page, and takes the focus to its heading when somebody has gone to another page, so that keyboard and screen
 * reader begin there (WCAG 2.4.3). Not on the first page, and not when only the filters in the address change.
 */
export function useArrival(): void {
  const t = useText();
  const { pathname } = useLocation();
  const title = useMatches().at(-1)?.handle as Bilingual | undefined;
  const before = useRef(pathname);
  useEffect(() => {
    document.title = title ? `${t(title)} · ${t(frameWords.brand)}` : t(frameWords.brand);
  }, [title, t]);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    const heading = document.querySelector<HTMLElement>('main h1, [role=main] h1');
    (heading ?? document.getElementById('main'))?.focus({ preventScroll: true });
  }, [pathname]);
}
