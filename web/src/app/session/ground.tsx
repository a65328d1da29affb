import { type ReactNode, useEffect } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { DemonstrationNotice } from '../frame/demonstration-notice.tsx';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { frameWords } from '../frame/words.ts';

interface GroundProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The page of somebody who is not let in yet: one card on an empty ground. */
export function Ground({ title, wide = false, children }: GroundProps) {
  const t = useText();
  useEffect(() => {
    document.title = `${title} · ${t(frameWords.brand)}`;
  }, [title, t]);
  return (
    <main className="sign-in-ground">
      <DemonstrationNotice />
      <div className={`sign-in-card${wide ? ' wide' : ''}`}>
        <div className="page-header">
          <div className="page-header-words">
            <h1>
              {t(frameWords.brand)} · {title}
            </h1>
            <p>{t(frameWords.product)}</p>
          </div>
          <LanguageSwitch />
        </div>
        {children}
      </div>
    </main>
  );
}
