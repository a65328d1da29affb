import { departmentSelfEvaluation } from './definitions/department-self-evaluation.ts';
import { hebeiBudgetText } from './definitions/hebei-budget-text.ts';
import { projectDeclaration } from './definitions/project-declaration.ts';
import { projectSelfEvaluation } from './definitions/project-self-evaluation.ts';
import type { Form } from './form.ts';

/** Every official form, in the order in which a list shows them. */
export const forms: readonly Form[] = [
  hebeiBudgetText,
  projectDeclaration,
  projectSelfEvaluation,
  departmentSelfEvaluation,
];

/** The form with an id, or undefined. */
export function findForm(id: string): Form | undefined {
  return forms.find((form) => form.id === id);
}
