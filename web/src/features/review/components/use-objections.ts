import { useDraft } from '../../../lib/draft/use-draft.ts';

/** A comment that was written and goes along with the step. */
export interface Objection {
  readonly key: string;
  /** A pointer into the plan; "" for the whole. */
  readonly subject: string;
  readonly label: string;
  readonly rule?: string;
  readonly body: string;
}

/** What a reviewer has written on a version so far, kept in this browser until the plan is returned or passed on. */
export function useObjections(id: string, version: number) {
  const { draft: list = [], keep, forget } = useDraft<readonly Objection[]>(`review/${id}/${version}`);
  return {
    list,
    put: (objection: Objection) =>
      keep(
        list.some(({ key }) => key === objection.key)
          ? list.map((one) => (one.key === objection.key ? objection : one))
          : [...list, objection],
      ),
    remove: (key: string) => keep(list.filter((one) => one.key !== key)),
    forget,
  };
}

export type Objections = ReturnType<typeof useObjections>;

/** The objection that is a finding as it stands. */
export const keyOfFinding = ({ rule, subject }: { readonly rule: string; readonly subject: string }): string =>
  `${rule} ${subject}`;
