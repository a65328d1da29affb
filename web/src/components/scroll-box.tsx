import type { ReactNode } from 'react';

interface ScrollBoxProps {
  /** What is in it, for screen readers. */
  readonly label: string;
  /** Below this width, in pixels, the content scrolls sideways in its box instead of being squeezed. */
  readonly narrowest?: number;
  readonly children: ReactNode;
}

/** Holds a table that is wider than a phone. It takes the focus, so that the keyboard can scroll it (WCAG 2.1.1). */
export function ScrollBox({ label, narrowest = 640, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
    <section aria-label={label} className="scroll-box" tabIndex={0}>
      <div style={{ minWidth: narrowest }}>{children}</div>
    </section>
  );
}
