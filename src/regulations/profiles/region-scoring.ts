import type { Bilingual } from '../../base/bilingual.ts';
import { fraction, minus, over, shown } from '../../base/fraction.ts';
import type { Citation } from '../../model/finding.ts';
import type { RegionScoring } from '../../model/region-profile.ts';
import { national2020 } from './national2020.ts';
import { national2021WithCost } from './regional.ts';
import type { Parameter, RuleProfile } from './rule-profile.ts';

/** Who has decided it, for the reference that a result carries and for the citations of its numbers. */
export interface DecidedBy {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  /** The name of the region. */
  readonly region: string;
  readonly fiscalYear: number;
  /** The notice that it rests on; empty where none was named. */
  readonly basis: string;
}

const HUNDRED = fraction('100');
const shareOf = (percent: string): string => shown(over(fraction(percent), HUNDRED));
/** "0.8" → "80". */
export const percentOf = (share: string): string => shown(over(fraction(share), fraction('0.01')));

/**
 * The rule profile that a region's decision makes for a paper, with 成本 as a level 1 or within output as the paper prints it. What was left as in the
 * national rules keeps their citations; what was changed cites the decision.
 */
export function ruleProfileOf(scoring: RegionScoring, by: DecidedBy, hasCostLevel: boolean): RuleProfile {
  const base = hasCostLevel ? national2021WithCost : national2020;
  const decided = <T>(before: Parameter<T>, value: T, topic: string): Parameter<T> =>
    isSame(before.value, value) ? before : { value, cites: [citationOf(by, topic)] };
  const { execution, tiers, satisfactionBands, grades } = scoring;
  const { achievedFrom, partlyFrom } = {
    achievedFrom: shareOf(tiers.achievedFrom),
    partlyFrom: shareOf(tiers.partlyFrom),
  };
  return {
    ...{ id: by.id, version: by.version, title: by.title, region: by.region, from: by.fiscalYear },
    execution: decided(base.execution, execution, '预算执行率'),
    level1: decided(base.level1, hasCostLevel ? scoring.level1WithCost : scoring.level1, '一级指标分值'),
    declaredSum: decided(base.declaredSum, shown(minus(HUNDRED, fraction(execution.weight))), '指标分值合计'),
    equal: decided(base.equal, scoring.equal, '“＝”的指标'),
    overrun: decided(base.overrun, scoring.overrun, '超出上限的指标'),
    tiers: decided(
      base.tiers,
      {
        achieved: { least: achievedFrom, most: '1', includesMost: true },
        partly: { least: partlyFrom, most: achievedFrom, includesMost: false },
        missed: { least: '0', most: partlyFrom, includesMost: false },
      },
      '定性指标分档',
    ),
    overAchievement: decided(base.overAchievement, scoring.overAchievement, '超额完成'),
    notApplicable: decided(base.notApplicable, scoring.notApplicable, '不适用的指标'),
    ...(satisfactionBands && {
      satisfactionBands: {
        value: satisfactionBands.map(({ from, share }) => ({ from, share: shareOf(share) })),
        cites: [citationOf(by, '满意度按区间赋分')],
      },
    }),
    grades: decided(
      base.grades,
      [
        { grade: 'excellent', from: grades.excellent },
        { grade: 'good', from: grades.good },
        { grade: 'fair', from: grades.fair },
        { grade: 'poor', from: '0' },
      ],
      '等级',
    ),
    lights: decided(base.lights, scoring.lights, '监控灯'),
    projectionBand: base.projectionBand,
  };
}

/** A built-in profile as a region may take it over and change it. Points of the other kind of paper are the national ones. */
export function regionScoringOf(profile: RuleProfile): RegionScoring {
  const { execution, level1, equal, overrun, tiers, overAchievement, notApplicable, grades, lights } = profile;
  const withCost = level1.value.cost === undefined ? national2021WithCost.level1.value : level1.value;
  const without = level1.value.cost === undefined ? level1.value : national2020.level1.value;
  const boundOf = (grade: string): string => grades.value.find((one) => one.grade === grade)?.from ?? '0';
  return {
    execution: execution.value,
    level1: fitted(without, execution.value.weight),
    level1WithCost: { ...fitted(withCost, execution.value.weight), cost: withCost.cost ?? '0' },
    ...{ equal: equal.value, overrun: overrun.value, notApplicable: notApplicable.value },
    tiers: {
      achievedFrom: percentOf(tiers.value.achieved.least),
      partlyFrom: percentOf(tiers.value.partly.least),
    },
    overAchievement: overAchievement.value,
    satisfactionBands:
      profile.satisfactionBands?.value.map(({ from, share }) => ({ from, share: percentOf(share) })) ?? null,
    grades: { excellent: boundOf('excellent'), good: boundOf('good'), fair: boundOf('fair') },
    lights: lights.value,
  };
}

/** Points of the national rules beside an execution rate that carries other than ten: output takes up the difference, so that all are 100. */
function fitted(
  level1: RuleProfile['level1']['value'],
  execution: string,
): { readonly output: string; readonly benefit: string; readonly satisfaction: string } {
  const { cost = '0', output = '0', benefit = '0', satisfaction = '0' } = level1;
  const rest = [execution, cost, benefit, satisfaction].reduce((left, one) => minus(left, fraction(one)), HUNDRED);
  return { output: rest.n < 0n ? output : shown(rest), benefit, satisfaction };
}

function citationOf({ region, fiscalYear, basis }: DecidedBy, topic: string): Citation {
  return { number: basis === '' ? region : basis, title: `${region}${fiscalYear}年度评分口径`, topic, mark: 'seen' };
}

/** Key by key: who writes a profile down need not keep the order. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}
