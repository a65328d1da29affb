import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';

const words = messages({ more: { zh: '← 左右滑动，看其余各栏 →', en: '← Swipe sideways for the other columns →' } });

interface ScrollBoxProps {
  /** What is in it, for screen readers. */
  readonly label: string;
  /** Below this width, in pixels, the content scrolls sideways in its box instead of being squeezed. */
  readonly narrowest?: number;
  readonly children: ReactNode;
}

/** Holds a table that is wider than a phone, and says so there. It takes the focus, so that the keyboard can scroll it (WCAG 2.1.1). */
export function ScrollBox({ label, narrowest = 640, children }: ScrollBoxProps) {
  const t = useText();
  const box = useRef<HTMLElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const seen = box.current;
    if (!seen) return;
    const observer = new ResizeObserver(() => setCut(seen.clientWidth < narrowest));
    observer.observe(seen);
    return () => observer.disconnect();
  }, [narrowest]);
  return (
    <>
      {isCut && (
        <p className="scroll-hint" aria-hidden="true">
          {t(words.more)}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard */}
      <section ref={box} aria-label={label} className="scroll-box" tabIndex={0}>
        <div style={{ minWidth: narrowest }}>{children}</div>
      </section>
    </>
  );
}
