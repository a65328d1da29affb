/** Words and vocabularies of the model that a browser shows: the web application imports the contract and nothing else of src. */
export type { Bilingual, Language } from '../base/bilingual.ts';
export type { OperationalErrorCode } from '../base/operational-error.ts';
export { auditActions, auditSubjects } from '../model/audit-action.ts';
export { nameOfJobKind } from '../model/job-kind.ts';
export { isLeftBehind } from '../model/left-behind.ts';
export { type OfficeKind, officeKindNames, officeKinds } from '../model/office-node.ts';
export { passwordRules } from '../model/password-rules.ts';
export { isAdministrator, type Role, roleIds, roles } from '../model/role.ts';
export { type TokenScope, tokenScopeIds, tokenScopes } from '../model/token-scope.ts';
export { type Work, works } from '../model/work.ts';
export {
  type DocumentKind,
  documentKinds,
  type PlanState,
  type PlanStep,
  planStates,
  planSteps,
} from '../model/workflow.ts';
