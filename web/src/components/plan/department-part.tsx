import type { Plan } from '#contract/plan-content.ts';
import { groupDigits } from '../../lib/group-digits.ts';
import { useText } from '../../lib/language/language.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { PlainTable } from './plain-table.tsx';
import { PlanBlock } from './plan-block.tsx';
import { planFieldWords } from './plan-field-words.ts';
import type { PlanRemarks } from './plan-remarks.ts';

interface DepartmentPartProps {
  readonly plan: Plan;
  readonly remarks?: PlanRemarks | undefined;
}

/** Whether the plan says anything of the department as a whole. */
export const hasDepartmentPart = ({ overallGoal, duties, divisions, safeguards, budget, workPlan, indicators }: Plan) =>
  Boolean(overallGoal || duties || budget) ||
  divisions.length + safeguards.length + workPlan.length + indicators.length > 0;

/** What the plan says of the department as a whole. */
export function DepartmentPart({ plan, remarks }: DepartmentPartProps) {
  const t = useText();
  const { overallGoal, duties, divisions, safeguards, budget, workPlan, indicators } = plan;
  const title = t(planFieldWords.departmentPart);
  const block = (part: string) => ({ subject: `/${part}`, label: '', remarks });
  return (
    <section aria-label={title}>
      <h2 className="section-title">{title}</h2>
      {duties && (
        <PlanBlock {...block('duties')}>
          <p className="as-typed">{duties}</p>
        </PlanBlock>
      )}
      {overallGoal && (
        <PlanBlock {...block('overallGoal')}>
          <p className="as-typed">{overallGoal}</p>
        </PlanBlock>
      )}
      {budget && (
        <PlanBlock {...block('budget')}>
          <PlainTable
            label={t(planFieldWords.budget)}
            head={[t(planFieldWords.source), t(planFieldWords.amount)]}
            rows={budgetRows(budget).map(([name, value]) => [
              typeof name === 'string' ? name : t(name),
              value && groupDigits(value),
            ])}
          />
        </PlanBlock>
      )}
      {divisions.length > 0 && (
        <PlanBlock {...block('divisions')}>
          <PlainTable
            label={t(planFieldWords.divisions)}
            head={[t(planFieldWords.divisionTitle), t(planFieldWords.divisionGoal)]}
            rows={divisions.map((one) => [one.title, one.goal])}
          />
        </PlanBlock>
      )}
      {workPlan.length > 0 && (
        <PlanBlock {...block('workPlan')}>
          <PlainTable
            label={t(planFieldWords.workPlan)}
            head={[t(planFieldWords.workItem), t(planFieldWords.workUnit), t(planFieldWords.workGoal)]}
            rows={workPlan.map(({ item, unit, goal }) => [item, unit, goal])}
          />
        </PlanBlock>
      )}
      {safeguards.length > 0 && (
        <PlanBlock {...block('safeguards')}>
          {/* Papers number them themselves. */}
          <ol
            className={
              safeguards.every((one) => /^[（(]?[\d一二三四五六七八九十]+[)）.．、]/.test(one))
                ? 'numbered-list'
                : 'plain-list'
            }
          >
            {safeguards.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
        </PlanBlock>
      )}
      {indicators.length > 0 && (
        <IndicatorTable title={title} label="" pointer="/indicators" indicators={indicators} remarks={remarks} />
      )}
    </section>
  );
}

function budgetRows(budget: NonNullable<Plan['budget']>) {
  const { total, generalPublic, governmentFund, other, basic, project, further = {} } = budget;
  return [
    [planFieldWords.budgetTotal, total] as const,
    [planFieldWords.generalPublic, generalPublic] as const,
    [planFieldWords.governmentFund, governmentFund] as const,
    [planFieldWords.otherIncome, other] as const,
    ...Object.entries(further),
    [planFieldWords.basicSpending, basic] as const,
    [planFieldWords.projectSpending, project] as const,
  ].filter(([, value]) => value !== undefined);
}
