import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether the window fits a media query, known from the first drawing on: what is measured afterwards draws everything a second time. */
export function useMedia(query: string): boolean {
  const list = useMemo(() => matchMedia(query), [query]);
  const subscribe = useCallback(
    (onChange: () => void) => {
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [list],
  );
  return useSyncExternalStore(subscribe, () => list.matches);
}

/** From this width on the navigation stands beside the page. */
export const WIDE = '(min-width: 992px)';
/** Below this width rows are drawn as cards. */
export const PHONE = '(max-width: 767.98px)';
