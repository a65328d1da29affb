import type { Plan } from '#contract/plan-content.ts';
import { DepartmentPart, hasDepartmentPart } from './department-part.tsx';
import type { PlanRemarks } from './plan-remarks.ts';
import { ProjectPart } from './project-part.tsx';

interface PlanTablesProps {
  readonly plan: Plan;
  readonly remarks?: PlanRemarks | undefined;
}

/** A whole plan, read only: the department, then each project. */
export function PlanTables({ plan, remarks }: PlanTablesProps) {
  return (
    <>
      {(hasDepartmentPart(plan) || plan.projects.length === 0) && <DepartmentPart plan={plan} remarks={remarks} />}
      {plan.projects.map((project, at) => (
        <ProjectPart
          // biome-ignore lint/suspicious/noArrayIndexKey: projects may have the same name, and are never moved here
          key={`${project.code ?? ''} ${project.name} ${at}`}
          project={project}
          pointer={`/projects/${at}`}
          remarks={remarks}
        />
      ))}
    </>
  );
}
