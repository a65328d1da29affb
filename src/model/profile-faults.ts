import type { Bilingual } from '../base/bilingual.ts';
import { compare, type Fraction, fraction, plus, shown, ZERO } from '../base/fraction.ts';
import type { RegionProfile, RegionScoring } from './region-profile.ts';

/** What is wrong in a profile, and in which of its fields ("scoring.level1"). */
export interface ProfileFault {
  readonly at: string;
  readonly text: Bilingual;
}

const HUNDRED = fraction('100');

/** A number as a profile takes it: at most three digits and two places. */
export const isProfileNumber = (text: string): boolean => /^\d{1,3}(?:\.\d{1,2})?$/.test(text);

/** The sum of points as it is shown; undefined while one of them is no number. */
export function sumOfPoints(points: readonly string[]): string | undefined {
  const sum = sumOf(points);
  return sum && shown(sum);
}

function sumOf(points: readonly string[]): Fraction | undefined {
  return points.every(isProfileNumber)
    ? points.reduce<Fraction>((sum, one) => plus(sum, fraction(one)), ZERO)
    : undefined;
}

/** Everything that keeps a profile from being saved; empty where it is sound. The browser asks while somebody types, the server before it saves. */
export function profileFaults({ scoring, rules }: Pick<RegionProfile, 'scoring' | 'rules'>): readonly ProfileFault[] {
  return [...sumFaults(scoring), ...orderFaults(scoring), ...bandFaults(scoring), ...reasonFaults(rules)];
}

function sumFaults({ execution, level1, level1WithCost }: RegionScoring): ProfileFault[] {
  return (
    [
      ['scoring.level1', level1],
      ['scoring.level1WithCost', level1WithCost],
    ] as const
  ).flatMap(([at, points]) => {
    const sum = sumOf([execution.weight, ...Object.values(points)]);
    if (!sum) return [fault(at, NO_NUMBER.zh, NO_NUMBER.en)];
    if (compare(sum, HUNDRED) === 0) return [];
    return [
      fault(
        at,
        `预算执行率与各一级指标分值合计 ${shown(sum)}，应为 100。`,
        `The execution rate and level 1 add up to ${shown(sum)} instead of 100.`,
      ),
    ];
  });
}

/** Bounds that have to descend, each list from high to low, below the bound that is given. */
function orderFaults(scoring: RegionScoring): ProfileFault[] {
  const { grades, tiers, lights, overAchievement, execution } = scoring;
  return [
    ...descending('scoring.grades', [grades.excellent, grades.good, grades.fair], '100', {
      zh: '等级下限应依次降低：优、良、中，都在 0 到 100 之间。',
      en: 'The bounds of the grades have to descend (优, 良, 中), between 0 and 100.',
    }),
    ...descending('scoring.tiers', [tiers.achievedFrom, tiers.partlyFrom], '100', {
      zh: '“达成”的下限应高于“部分达成”，都在 0 到 100 之间。',
      en: 'The bound of 达成 has to be above that of 部分达成, between 0 and 100.',
    }),
    ...descending('scoring.lights', [lights.yellowBelow, lights.redBelow], '100', {
      zh: '黄灯的界限应高于红灯，都在 0 到 100 之间。',
      en: 'The bound of yellow has to be above that of red, between 0 and 100.',
    }),
    ...descending('scoring.overAchievement', [overAchievement.reasonFrom, overAchievement.noteFrom], undefined, {
      zh: '须说明原因的界限应高于提示的界限。',
      en: 'The bound for a reason has to be above that for a note.',
    }),
    ...(isWithin(execution.reasonBelow, HUNDRED)
      ? []
      : [
          fault('scoring.execution', '执行率界限应在 0 到 100 之间。', 'The bound of the rate lies between 0 and 100.'),
        ]),
  ];
}

function descending(at: string, bounds: readonly string[], most: string | undefined, why: Bilingual): ProfileFault[] {
  const all = [...(most === undefined ? [] : [most]), ...bounds];
  if (!all.every(isProfileNumber)) return [fault(at, NO_NUMBER.zh, NO_NUMBER.en)];
  const isOrdered = bounds.every((bound, index) => {
    const above = bounds[index - 1];
    return above === undefined || compare(fraction(above), fraction(bound)) > 0;
  });
  return isOrdered && (most === undefined || bounds.every((bound) => isWithin(bound, fraction(most))))
    ? []
    : [{ at, text: why }];
}

const isWithin = (text: string, most: Fraction): boolean => isProfileNumber(text) && compare(fraction(text), most) <= 0;

function bandFaults({ satisfactionBands }: RegionScoring): ProfileFault[] {
  if (satisfactionBands === null) return [];
  const at = 'scoring.satisfactionBands';
  const why = {
    zh: '满意度区间的下限和得分率应由高到低，都在 0 到 100 之间。',
    en: 'Bounds and shares of the satisfaction bands descend, between 0 and 100.',
  };
  const order = [
    ...descending(
      at,
      satisfactionBands.map(({ from }) => from),
      '100',
      why,
    ),
    ...descending(
      at,
      satisfactionBands.map(({ share }) => share),
      '100',
      why,
    ),
  ];
  if (order[0]) return [order[0]];
  const last = satisfactionBands.at(-1);
  return last && compare(fraction(last.from), ZERO) === 0
    ? []
    : [fault(at, '最低的满意度区间应从 0 开始。', 'The lowest band has to begin at 0.')];
}

function reasonFaults(rules: RegionProfile['rules']): ProfileFault[] {
  return Object.entries(rules).flatMap(([id, { severity, reason }]) =>
    severity === 'off' && reason.trim() === ''
      ? [
          fault(
            `rules.${id}`,
            `停用规则 ${id} 必须写明理由，理由会印在报告里。`,
            `Switching the rule ${id} off needs a reason, which is printed in the report.`,
          ),
        ]
      : [],
  );
}

const NO_NUMBER: Bilingual = {
  zh: '请填写 0 以上的数，最多两位小数。',
  en: 'Enter numbers from 0 up, with two places at most.',
};

const fault = (at: string, zh: string, en: string): ProfileFault => ({ at, text: { zh, en } });
