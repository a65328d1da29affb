import { departmentSelfEvaluation } from './definitions/department-self-evaluation.ts';
import { goalReview } from './definitions/goal-review.ts';
import { hebeiBudgetText } from './definitions/hebei-budget-text.ts';
import { hunanDepartment } from './definitions/hunan-department.ts';
import { hunanSpecialFunds } from './definitions/hunan-special-funds.ts';
import { hunanSpendingDirection } from './definitions/hunan-spending-direction.ts';
import { projectDeclaration } from './definitions/project-declaration.ts';
import { projectMonitoring } from './definitions/project-monitoring.ts';
import { projectSelfEvaluation } from './definitions/project-self-evaluation.ts';
import { sichuanGoals } from './definitions/sichuan-goals.ts';
import { sichuanSelfEvaluation } from './definitions/sichuan-self-evaluation.ts';
import type { Form } from './form.ts';

/** Every official form, in the order in which a list shows them. */
export const forms: readonly Form[] = [
  hebeiBudgetText,
  projectDeclaration,
  hunanDepartment,
  hunanSpecialFunds,
  hunanSpendingDirection,
  sichuanGoals,
  goalReview,
  projectMonitoring,
  projectSelfEvaluation,
  departmentSelfEvaluation,
  sichuanSelfEvaluation,
];

/** The form with an id, or undefined. */
export function findForm(id: string): Form | undefined {
  return forms.find((form) => form.id === id);
}
