import { Card } from 'antd';
import type { ReactNode } from 'react';
import type { ProfileFault } from '#contract/profiles.ts';
import { useText } from '../../../lib/language/language.tsx';

interface ProfileSectionProps {
  readonly title: string;
  readonly faults: readonly ProfileFault[];
  /** Of which fields the faults belong here ("scoring.grades"). */
  readonly of: readonly string[];
  readonly children: ReactNode;
}

/** A part of the scoring with what is wrong in it, told while it is typed. */
export function ProfileSection({ title, faults, of, children }: ProfileSectionProps) {
  const t = useText();
  const own = faults.filter(({ at }) => of.includes(at));
  return (
    <Card size="small" title={<h2>{title}</h2>}>
      {children}
      <div role="status" className="profile-faults">
        {own.map(({ at, text }) => (
          <p key={`${at} ${text.en}`}>{t(text)}</p>
        ))}
      </div>
    </Card>
  );
}

/** A line of a section: what it is, then its fields. */
export function ProfileLine({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="profile-line">
      <span className="profile-line-label">{label}</span>
      <span className="profile-line-fields">{children}</span>
    </div>
  );
}
