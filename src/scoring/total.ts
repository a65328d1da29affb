import { compare, fraction, plus, shown, toPlaces, ZERO } from '../base/fraction.ts';
import { type Grade, gradeNames } from '../model/grade.ts';
import type { TraceStep } from '../model/trace.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';

/** The sum of scores or weights, with two places; absent ones add nothing. */
export function sumOfScores(values: readonly (string | undefined)[]): string {
  const sum = values.reduce((total, value) => (value === undefined ? total : plus(total, fraction(value))), ZERO);
  return toPlaces(sum, 2);
}

/** The grade of a total with two places; bounds are half-open, 89.99 is 良. */
export function gradeOf(total: string, profile: RuleProfile): Grade {
  const found = profile.grades.value.find(({ from }) => compare(fraction(total), fraction(from)) >= 0);
  return found?.grade ?? 'poor';
}

/** The steps that explain a total and its grade. */
export function totalTrace(
  done: readonly { readonly score?: string }[],
  total: string,
  grade: Grade | undefined,
  profile: RuleProfile,
): readonly TraceStep[] {
  const sum: TraceStep = {
    what: { zh: '总分', en: 'total' },
    inputs: [],
    formula: { zh: '各项得分之和', en: 'sum of the scores' },
    substituted: done.map(({ score }) => score ?? '').join(' + '),
    exact: shown(fraction(total)),
    result: total,
    citations: [],
  };
  const bound = profile.grades.value.find((one) => one.grade === grade);
  if (!grade || !bound) return [sum];
  return [
    sum,
    {
      what: { zh: '等级', en: 'grade' },
      inputs: [{ name: { zh: '总分', en: 'total' }, value: total }],
      formula: { zh: '按总分所在的区间定级，下限计入', en: 'by the band of the total; its lower bound is included' },
      substituted: `${total} ≥ ${bound.from}`,
      exact: total,
      result: gradeNames[grade].zh,
      citations: profile.grades.cites,
    },
  ];
}
