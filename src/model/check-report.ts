import type { Bilingual } from '../base/bilingual.ts';
import type { ProfileReference } from './evaluation.ts';
import type { Finding, NotChecked, Severity } from './finding.ts';

/** What a region or an office decides about rules, as plain data. */
export interface CheckSettings {
  /** Rules that are not run, by id. The reason is printed in the report; without one the setting is refused. */
  readonly switchedOff?: Readonly<Record<string, SwitchOff>>;
  /** Severities that differ from the rule's own, by id. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** Where it was decided, so that a report can say so. */
  readonly profile?: ProfileReference;
}

export interface SwitchOff {
  readonly reason: string;
}

/** A rule as a report names it. */
export interface RuleName {
  readonly id: string;
  readonly title: Bilingual;
}

/** What came of checking one plan. */
export interface CheckReport {
  /** Sorted by weight: severity first, then money affected, then the order of the paper. */
  readonly findings: readonly Finding[];
  /** What could not be checked and why: not a pass. */
  readonly notChecked: readonly NotChecked[];
  /** The rules that ran, in the order of their ids. */
  readonly rules: readonly RuleName[];
  readonly switchedOff: readonly (RuleName & { readonly reason: string })[];
  /** By what region’s profile it was checked; absent where nobody has decided anything. */
  readonly profile?: ProfileReference;
}
