/** What reviewers can do at each place of a plan that is shown: see how many comments it has, and write one. */
export interface PlanRemarks {
  /** Comments on this place and on what lies below it. */
  readonly count: (pointer: string) => number;
  /** Absent where nobody may comment now. */
  readonly onWrite?: ((place: { readonly subject: string; readonly label: string }) => void) | undefined;
}
