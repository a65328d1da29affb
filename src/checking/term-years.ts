import type { Project } from '../model/plan.ts';
import { amountOf } from './money-amount.ts';

/**
 * How many years the midterm goals of a project span: printed years ("2023年—2025年") or length ("3年") first; otherwise midterm money
 * that is a whole multiple of the annual money. Undefined where none of them tells.
 */
export function termYears(project: Project): number | undefined {
  for (const text of [project.period, ...Object.values(labelled(project)), ...project.midtermGoals]) {
    const years = yearsIn(text ?? '');
    if (years !== undefined) return years;
  }
  const midterm = amountOf(project.midtermAmounts?.total);
  const annual = amountOf(project.amounts.total);
  if (!midterm || !annual || annual.isZero()) return undefined;
  const ratio = midterm.dividedBy(annual);
  return ratio.isInteger() && ratio.greaterThan(1) && ratio.lessThanOrEqualTo(5) ? ratio.toNumber() : undefined;
}

/** Further fields of the form whose label speaks of the term. */
function labelled(project: Project): readonly string[] {
  return (project.further ?? [])
    .filter(({ label }) => /(中期|实施期|期限|年限)/.test(label))
    .map(({ label, value }) => label + value);
}

function yearsIn(text: string): number | undefined {
  const span = /(20\d\d)\s*(?:年\s*)?(?:\d{1,2}月\s*)?[-—–~至到]+\s*(20\d\d)/.exec(text);
  if (span) {
    const years = Number(span[2]) - Number(span[1]) + 1;
    return years > 1 && years <= 10 ? years : undefined;
  }
  const length = /^(\d|[二两三四五])\s*年$/.exec(text.trim());
  if (!length) return undefined;
  const digit = '零一二三四五'.indexOf((length[1] ?? '').replace('两', '二'));
  const years = digit > 0 ? digit : Number(length[1]);
  return years > 1 ? years : undefined;
}
