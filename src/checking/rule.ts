import type { Bilingual } from '../base/bilingual.ts';
import type { Citation, Finding, NotChecked, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import type { ReviewPoint } from '../model/review.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';

/** What a rule may look at beside the plan. Pure: last year's plan is an argument. */
export interface CheckContext {
  /** Last year's plan of the same department, when the caller has it. */
  readonly previous?: Plan;
  /** What the region has decided about scoring, where it has: weights, bounds and reasons are held against it instead of the usual ones. */
  readonly profile?: RuleProfile;
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

/** What part of a paper a rule looks at; the rule pages are grouped by it (SPEC 8). */
export type RuleTopic = 'value' | 'class' | 'plan' | 'money' | 'text' | 'weights' | 'self-evaluation';

/** One thing that a reviewer looks for. One file each; the registry, the documentation page and the test come from this. */
export interface Rule {
  /** The thing and what is wrong with it, for ever: "cost-target-above-budget". */
  readonly id: string;
  readonly topic: RuleTopic;
  /** Under which point of the 审核表 an objection counts. Absent for rules about self-evaluations, which it does not cover. */
  readonly reviewPoint?: ReviewPoint;
  readonly title: Bilingual;
  readonly severity: Severity;
  readonly cites: readonly Citation[];
  /** True for what a table lacks or adds up to: not checked where the text ends in the middle of that table. */
  readonly needsWholeTable?: boolean;
  /** True for values that a line lacks: not checked where it is told in sentences or breaks off at the end of the text. */
  readonly needsCells?: boolean;
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
