import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import type { profileEndpoints, RegionProfileContent } from '#contract/profiles.ts';
import { useDraft } from '../../lib/draft/use-draft.ts';

export type ShownProfile = AnswerOf<typeof profileEndpoints.read>;

/** What is typed for a year, with the state that it started from. */
interface Typed {
  readonly etag: string;
  readonly content: RegionProfileContent;
}

export interface ProfileDraft {
  /** What is typed, or what holds where nothing is. */
  readonly content: RegionProfileContent;
  /** What a save has to name: the state that the typing started from. */
  readonly etag: string;
  readonly isChanged: boolean;
  /** It was typed before this page was opened. */
  readonly isRestored: boolean;
  readonly change: (next: Partial<RegionProfileContent>) => void;
  readonly changeScoring: (next: Partial<RegionProfileContent['scoring']>) => void;
  readonly forget: () => void;
}

/** The profile of a year while somebody changes it, kept in this browser until it is saved. */
export function useProfileDraft({ fiscalYear, content: held }: ShownProfile, heldEtag: string): ProfileDraft {
  const { draft, keep, forget } = useDraft<Typed>(`region-profile/${fiscalYear}`);
  const [isRestored, setRestored] = useState(draft !== undefined);
  const { etag, content } = draft ?? { etag: heldEtag, content: held };
  const change = (next: Partial<RegionProfileContent>): void => {
    keep({ etag, content: { ...content, ...next } });
  };
  return {
    ...{ content, etag, isChanged: draft !== undefined, isRestored, change },
    changeScoring: (next) => change({ scoring: { ...content.scoring, ...next } }),
    forget: () => {
      forget();
      setRestored(false);
    },
  };
}
