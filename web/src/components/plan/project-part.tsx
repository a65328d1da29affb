import type { Project } from '#contract/plan-content.ts';
import { groupDigits } from '../../lib/group-digits.ts';
import { common } from '../../lib/language/common-words.ts';
import { useText } from '../../lib/language/language.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { PlainTable } from './plain-table.tsx';
import { PlanBlock } from './plan-block.tsx';
import { planFieldWords } from './plan-field-words.ts';
import type { PlanRemarks } from './plan-remarks.ts';

interface ProjectPartProps {
  readonly project: Project;
  /** "/projects/0" */
  readonly pointer: string;
  readonly remarks?: PlanRemarks | undefined;
}

/** Everything that a plan says of one project. */
export function ProjectPart({ project, pointer, remarks }: ProjectPartProps) {
  const t = useText();
  const { name, code, unit, department, nature, period, purpose } = project;
  const { fundingPlan, goals, midtermGoals, costLines, costTotal, further = [] } = project;
  const block = (part: string) => ({ subject: `${pointer}/${part}`, label: name, remarks });
  const facts = [
    [planFieldWords.projectCode, code] as const,
    [planFieldWords.projectUnit, unit] as const,
    [planFieldWords.projectDepartment, department] as const,
    [planFieldWords.nature, nature] as const,
    [planFieldWords.period, period] as const,
  ].flatMap(([title, value]) => (value ? [`${t(title)}${t(common.colon)}${value}`] : []));
  return (
    <section aria-label={name}>
      <h2 className="section-title">{name}</h2>
      {facts.length > 0 && <p>{facts.join(t(common.gap))}</p>}
      <Money amounts={project.amounts} block={block('amounts')} />
      {project.midtermAmounts && <Money amounts={project.midtermAmounts} block={block('midtermAmounts')} />}
      {purpose && (
        <PlanBlock {...block('purpose')}>
          <p className="as-typed">{purpose}</p>
        </PlanBlock>
      )}
      {(['goals', 'midtermGoals'] as const).map((part) => {
        const list = part === 'goals' ? goals : midtermGoals;
        if (list.length === 0) return null;
        return (
          <PlanBlock key={part} {...block(part)}>
            {list.map((goal) => (
              <p key={goal} className="as-typed">
                {goal}
              </p>
            ))}
          </PlanBlock>
        );
      })}
      {fundingPlan.length > 0 && (
        <PlanBlock {...block('fundingPlan')}>
          <PlainTable
            label={t(planFieldWords.fundingPlan)}
            head={[t(planFieldWords.spentBy), t(planFieldWords.spentShare)]}
            rows={fundingPlan.map((step) => [step.by, step.value === null ? null : `${step.value}${step.unit}`])}
          />
        </PlanBlock>
      )}
      {costLines.length > 0 && (
        <PlanBlock {...block('costLines')}>
          <PlainTable
            label={t(planFieldWords.costLines)}
            head={[t(planFieldWords.costName), t(planFieldWords.amount), t(planFieldWords.costFormula)]}
            rows={[
              ...costLines.map((line) => [line.name, line.amount && groupDigits(line.amount), line.formula]),
              ...(costTotal ? [[t(planFieldWords.costTotal), groupDigits(costTotal), '']] : []),
            ]}
          />
        </PlanBlock>
      )}
      {further.length > 0 && (
        <PlainTable
          label={t(planFieldWords.further)}
          head={[t(planFieldWords.furtherLabel), t(planFieldWords.furtherValue)]}
          rows={further.map(({ label, value }) => [label, value])}
        />
      )}
      <IndicatorTable
        title={name}
        label={name}
        pointer={`${pointer}/indicators`}
        indicators={project.indicators}
        remarks={remarks}
      />
    </section>
  );
}

interface MoneyProps {
  readonly amounts: Project['amounts'];
  readonly block: { readonly subject: string; readonly label: string; readonly remarks: PlanRemarks | undefined };
}

function Money({ amounts: { total, fiscal, other, further = {} }, block }: MoneyProps) {
  const t = useText();
  const rows = [
    [t(planFieldWords.amountTotal), total] as const,
    [t(planFieldWords.amountFiscal), fiscal] as const,
    [t(planFieldWords.amountOther), other] as const,
    ...Object.entries(further),
  ].filter(([, value]) => value !== undefined);
  if (rows.length === 0) return null;
  return (
    <PlanBlock {...block}>
      <PlainTable
        label={t(planFieldWords.amounts)}
        head={[t(planFieldWords.source), t(planFieldWords.amount)]}
        rows={rows.map(([name, value]) => [name, value && groupDigits(value)])}
      />
    </PlanBlock>
  );
}
