/**
 * React's own files travel in a file of their own (web/code-parts.ts) and begin here, before all that is drawn with them: React makes errors as it
 * begins, and a browser that is watched (developer tools, Lighthouse) reads for each of them the whole file again whose code is under way.
 */
import { type ReactNode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';

/** Draws the application in small pieces, between which the browser can paint and take what somebody does. */
export function renderRoot(root: HTMLElement, application: ReactNode): void {
  startTransition(() => createRoot(root).render(application));
}
