import type { ProfileReference } from '../../model/evaluation.ts';
import type { Citation } from '../../model/finding.ts';
import type { Grade } from '../../model/grade.ts';
import type { Level1 } from '../../model/indicator-class.ts';

/** A number or choice of the rules, with the clauses it rests on. */
export interface Parameter<T> {
  readonly value: T;
  readonly cites: readonly Citation[];
}

/** The share of its weight a qualitative line may earn: from `least` to `most`, `most` itself only where it is included. */
export interface TierBounds {
  readonly least: string;
  readonly most: string;
  readonly includesMost: boolean;
}

/**
 * Everything about scoring and monitoring that varies by place or year (SPEC 5, 6). Numbers are plain decimals. A profile never
 * changes once it is published; another year's rules are another version with a later `from`.
 */
export interface RuleProfile extends ProfileReference {
  /** 区划 the profile is made for; "全国" for all, "全国（…）" for a reading of the national rules that has to be asked for. */
  readonly region: string;
  /** The first fiscal year it applies to. */
  readonly from: number;
  /** 预算执行率: its weight, and the percentage under which a reason is mandatory. */
  readonly execution: Parameter<{ readonly weight: string; readonly reasonBelow: string }>;
  /** Level 1 weights where the paper declares none. They add up to `declaredSum`. */
  readonly level1: Parameter<Readonly<Partial<Record<Level1, string>>>>;
  /** What the declared weights of the indicators have to add up to: 90, or 100 where the execution rate is not scored apart. */
  readonly declaredSum: Parameter<string>;
  /** A target with "=": scored like ≥ ("reach"), or all or nothing ("exact"). */
  readonly equal: Parameter<'reach' | 'exact'>;
  /** Beyond a target with ≤: falling to 0 at twice the target ("linear"), or as W·T/A ("inverse"). */
  readonly overrun: Parameter<'linear' | 'inverse'>;
  readonly tiers: Parameter<Readonly<Record<'achieved' | 'partly' | 'missed', TierBounds>>>;
  /** Percent of the target from which over-achievement is noted, and from which it needs a reason. */
  readonly overAchievement: Parameter<{ readonly noteFrom: string; readonly reasonFrom: string }>;
  /** The weight of a line that does not apply: satisfaction's goes to benefit ("move"), or all lines are rescaled. */
  readonly notApplicable: Parameter<'move' | 'rescale'>;
  /** Satisfaction scored by bands instead of by ratio: from a value in percent on, the share of the weight. Highest first. */
  readonly satisfactionBands?: Parameter<readonly { readonly from: string; readonly share: string }[]>;
  /** Half-open from below: a grade holds from its bound on. Highest first. */
  readonly grades: Parameter<readonly { readonly grade: Grade; readonly from: string }[]>;
  /** Percent of the pace under which a light is red or yellow; days before a deadline from which an unfinished line is yellow. */
  readonly lights: Parameter<{
    readonly redBelow: string;
    readonly yellowBelow: string;
    readonly deadlineDays: number;
  }>;
  /** How far the pace of the rest of the year may differ from the present one, for the range of a projection ("0.5"). */
  readonly projectionBand: Parameter<string>;
}

/** The part of a profile that a result carries. */
export function referenceTo({ id, version, title }: RuleProfile): ProfileReference {
  return { id, version, title };
}
