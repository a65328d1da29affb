import type { Bilingual } from '../base/bilingual.ts';
import type { Finding, NotChecked, Severity } from './finding.ts';

/** What a region or an office decides about rules, as plain data. */
export interface CheckSettings {
  /** Rules that are not run, by id. The reason is printed in the report; without one the setting is refused. */
  readonly switchedOff?: Readonly<Record<string, SwitchOff>>;
  /** Severities that differ from the rule's own, by id. */
  readonly severities?: Readonly<Record<string, Severity>>;
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
}
