import type { Severity } from './finding.ts';

/** What a region decides about a rule. Where it is switched off the reason is printed in every report. */
export interface RuleDecision {
  readonly severity: Severity | 'off';
  readonly reason: string;
}

/** From a satisfaction of so many percent on, so many percent of the weight. */
export interface SatisfactionBand {
  readonly from: string;
  readonly share: string;
}

/**
 * What a region's finance bureau may decide about scoring and monitoring (SPEC 5, 6). Points and percentages are plain decimals with at most two
 * places. What the indicators' weights have to add up to is what the execution rate leaves of 100.
 */
export interface RegionScoring {
  /** Points of 预算执行率, and the percentage under which a reason is mandatory. */
  readonly execution: { readonly weight: string; readonly reasonBelow: string };
  /** Points of level 1 in papers that print 成本 as a part of output. */
  readonly level1: { readonly output: string; readonly benefit: string; readonly satisfaction: string };
  /** The same in papers that print 成本 as a level 1 of its own. */
  readonly level1WithCost: {
    readonly cost: string;
    readonly output: string;
    readonly benefit: string;
    readonly satisfaction: string;
  };
  readonly equal: 'reach' | 'exact';
  readonly overrun: 'linear' | 'inverse';
  readonly notApplicable: 'move' | 'rescale';
  /** Percent of the weight from which a qualitative line counts as 达成 and as 部分达成. */
  readonly tiers: { readonly achievedFrom: string; readonly partlyFrom: string };
  readonly overAchievement: { readonly noteFrom: string; readonly reasonFrom: string };
  /** Highest first, the last from 0; null where satisfaction is scored by ratio like everything else. */
  readonly satisfactionBands: readonly SatisfactionBand[] | null;
  /** The lowest total of each grade; below 中 it is 差. */
  readonly grades: { readonly excellent: string; readonly good: string; readonly fair: string };
  readonly lights: { readonly redBelow: string; readonly yellowBelow: string; readonly deadlineDays: number };
}

/** By what a region judges the papers of a year: `mingji.profile/1`. */
export interface RegionProfile {
  readonly schema: 'mingji.profile/1';
  /** The notice that the decisions rest on, as it is cited ("云财绩〔2026〕3号"); empty where there is none. */
  readonly basis: string;
  readonly scoring: RegionScoring;
  /** By rule; one that is not named holds as it is. */
  readonly rules: Readonly<Record<string, RuleDecision>>;
}
