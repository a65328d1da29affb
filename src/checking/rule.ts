import type { Bilingual } from '../base/bilingual.ts';
import type { Citation, Finding, NotChecked, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/** What a rule may look at beside the plan. Pure: the day and last year's plan are arguments. */
export interface CheckContext {
  /** Last year's plan of the same department, when the caller has it. */
  readonly previous?: Plan;
}

/** What a rule reports; the runner adds id, title, severity and citations. */
export type Draft = FindingDraft | NotCheckedDraft;

export interface FindingDraft extends Pick<Finding, 'subject' | 'label' | 'message' | 'remedy'> {
  readonly at?: Place;
  readonly excerpt?: string;
}

export interface NotCheckedDraft extends Pick<NotChecked, 'subject' | 'label'> {
  readonly at?: Place;
  readonly notChecked: Bilingual;
}

/** One thing that a reviewer looks for. One file each; the registry, the documentation page and the test come from this. */
export interface Rule {
  /** The thing and what is wrong with it, for ever: "cost-target-differs-from-budget". */
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  readonly cites: readonly Citation[];
  /** What the rule demands and what it deliberately leaves alone, for the documentation page. */
  readonly explanation: Bilingual;
  readonly check: (plan: Plan, context: CheckContext) => Iterable<Draft>;
  readonly examples: {
    /** Plans that must pass; named by what they show. */
    readonly accept: readonly Example[];
    /** Plans that must be found, each with how many findings. */
    readonly reject: readonly (Example & { readonly findings: number })[];
  };
}

export interface Example {
  readonly name: string;
  readonly plan: Plan;
  readonly previous?: Plan;
}
